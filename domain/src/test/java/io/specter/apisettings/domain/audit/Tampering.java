package io.specter.apisettings.domain.audit;

import java.util.List;
import java.util.Optional;

/** What somebody may do to a line of an export. */
final class Tampering {

    private Tampering() {}

    /** One member has another value; what was not there is. */
    static String change(String line, String member) {
        FlatJson members = FlatJson.parse(line);
        return switch (member) {
            case "id", "position" ->
                members.with(member, members.whole(member) + 1).toString();
            case "nothing" -> members.with(member, Optional.empty()).toString();
            case "changed" -> members.with(member, List.of("tampered")).toString();
            default ->
                members.with(
                                member,
                                members.has(member) && !members.isNull(member)
                                        ? members.text(member).replaceFirst("^.", "~")
                                        : "tampered")
                        .toString();
        };
    }

    /** Another event with a hash of its own, which is right. */
    static String forge(String line) {
        FlatJson members = FlatJson.parse(change(line, "actorName")).without("hash");
        String hash = members.sha256();
        return members.with("hash", hash).toString();
    }

    /** The event, said to be of another chain. */
    static String move(String line, String chain) {
        return FlatJson.parse(line).with("chain", chain).toString();
    }
}
