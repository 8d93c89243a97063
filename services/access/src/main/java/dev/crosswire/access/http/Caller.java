package dev.crosswire.access.http;

import dev.crosswire.access.Right;
import dev.crosswire.access.Role;
import dev.crosswire.access.Token;
import io.micronaut.http.HttpRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who makes a request. */
public sealed interface Caller {

    /** Somebody on this machine, where there are no accounts: may do everything and has no name. */
    record OnThisMachine() implements Caller {}

    /** Somebody unknown, where there are accounts. */
    record Stranger() implements Caller {}

    /** A person who signed in. */
    record Person(Session session, Role role) implements Caller {}

    /** A program with a token. */
    record Program(Token token) implements Caller {}

    /** Who makes the request, as the filter in front of the service found; before it, a stranger. */
    static Caller of(HttpRequest<?> request) {
        return request.getAttribute(AccessFilter.CALLER, Caller.class).orElseGet(Stranger::new);
    }

    /** What actions are signed with; empty for whoever has no account. */
    default Optional<String> name() {
        return switch (this) {
            case Person person -> Optional.of(person.session().name());
            case Program program -> Optional.of(program.token().name());
            case OnThisMachine _, Stranger _ -> Optional.empty();
        };
    }

    default Set<Right> rights() {
        return switch (this) {
            case OnThisMachine _ -> EnumSet.allOf(Right.class);
            case Stranger _ -> Set.of();
            case Person person -> person.role().rights();
            case Program program -> program.token().scopes();
        };
    }

    default boolean may(Right right) {
        return rights().contains(right);
    }
}
