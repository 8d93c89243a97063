package dev.crosswire.alerts.json;

import dev.crosswire.alerts.json.AlertJson.SubjectJson;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Everything that is known of a subject.
 *
 * @param subject what it is
 * @param claims its claims, those that no longer hold included, latest published first, at most 500
 * @param total how many claims there are
 * @param alerts the alerts about it, latest change first, at most 200
 */
@Serdeable
public record SubjectPageJson(SubjectJson subject, List<PlacedClaimJson> claims, int total, List<AlertJson> alerts) {}
