package dev.crosswire.cli.doctor;

import dev.crosswire.local.DataFolder;
import dev.crosswire.local.Endpoints;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Processes that a stack left whose supervisor is gone. */
final class LeftoversCheck implements Check {

    private final DataFolder folder;

    LeftoversCheck(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "leftovers";
    }

    @Override
    public List<Look> look() {
        Optional<Endpoints> endpoints;
        try {
            endpoints = folder.endpoints();
        } catch (StackException e) {
            return List.of(Look.notChecked("It needs the folder, see there.", ""));
        }
        if (endpoints.isEmpty() || endpoints.get().supervisor().running().isPresent()) {
            return List.of(Look.ok("No process is left of an earlier stack."));
        }
        List<String> left = new ArrayList<>();
        for (Part part : Part.values()) {
            endpoints
                    .get()
                    .of(part)
                    .flatMap(it -> it.process().running())
                    .ifPresent(process -> left.add(part.description() + " (process " + process.pid() + ")"));
        }
        return List.of(
                left.isEmpty()
                        ? Look.ok("The last stack did not end by itself and left no process.")
                        : Look.fault(
                                "A stack died and left running: " + String.join(", ", left) + ".",
                                "End it with `crosswire down --data " + folder.path() + "`."));
    }
}
