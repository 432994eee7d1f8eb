package io.specter.apisettings.deployment.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer of the service. Its JSON is flat and has no escapes in what is read here. */
record Reply(int status, String body) {

    /** Empty when there is no such member, or it is no text. */
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

    private String member(String name, String value) {
        Matcher matcher = Pattern.compile("\"" + name + "\":(?:" + value + ")").matcher(body);
        if (!matcher.find()) {
            return "";
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
