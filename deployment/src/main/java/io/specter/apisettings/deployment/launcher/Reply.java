package io.specter.apisettings.deployment.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer of the service. Its JSON is flat and has no escapes in what is read here. */
record Reply(int status, String body) {

    private static final int FIRST_REFUSAL = 300;

    /** Of digits, too; empty when there is no such member, or it is neither. */
    String text(String member) {
        return member(member, "\"([^\"]*)\"|(\\d+)");
    }

    /** 0 when there is no such member. */
    long number(String member) {
        String digits = member(member, "(\\d{1,18})");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** The texts of a list, separated by commas. */
    String list(String member) {
        return member(member, "\\[([^]]*)]").replace("\"", "").replace(",", ", ");
    }

    /** What comes after a member's name. */
    Reply within(String member) {
        return new Reply(status, body.substring(body.indexOf("\"" + member + "\":") + 1));
    }

    /** @throws StartFailure when it is a refusal, in its words */
    Reply orFail() {
        if (status < FIRST_REFUSAL) {
            return this;
        }
        String detail = text("detail").replaceAll("\\p{Cntrl}", "");
        throw new StartFailure(detail.isEmpty() ? "the service answered " + status : detail);
    }

    private String member(String name, String value) {
        Matcher matcher = Pattern.compile("\"" + name + "\":(?:" + value + ")").matcher(body);
        if (!matcher.find()) {
            return "";
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
