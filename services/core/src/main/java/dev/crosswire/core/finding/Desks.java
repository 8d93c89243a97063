package dev.crosswire.core.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The desks of the newsroom, in the order in which a finding lists them. A desk that once had a finding keeps getting its
 * changes, whatever its rules say of them: nobody is left with a state that has long been taken back.
 */
public record Desks(List<Desk> desks) {

    /** The desk that gets everything where nothing is configured. */
    public static final Desks WORLD = new Desks(List.of(new Desk("world", List.of(DeskRule.ALL))));

    /** Nobody gets anything. */
    public static final Desks NONE = new Desks(List.of());

    /** Copies the list and checks that no two desks share an id. */
    public Desks {
        desks = List.copyOf(desks);
        Set<String> ids = new HashSet<>();
        for (Desk desk : desks) {
            if (!ids.add(desk.id())) {
                throw new IllegalArgumentException("the desk " + desk.id() + " is listed twice");
            }
        }
    }

    /** Ids of the desks, in their order. */
    public List<String> ids() {
        return desks.stream().map(Desk::id).toList();
    }

    /** The finding with the desks that it goes to: those that had it, as far as they still exist, and those that want it. */
    Finding route(Finding finding) {
        List<String> to = new ArrayList<>();
        for (Desk desk : desks) {
            if (finding.desks().contains(desk.id()) || desk.wants(finding)) {
                to.add(desk.id());
            }
        }
        return to.equals(finding.desks()) ? finding : finding.routedTo(to);
    }
}
