package io.specter.apisettings.adapter.rest.http;

import io.specter.apisettings.adapter.rest.problem.RequestRefused;
import io.specter.apisettings.application.port.in.ExpectedRevision;
import io.specter.apisettings.domain.Revision;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The condition of a change: the entity tags it was made against (RFC 9110, section 13.1.1). */
final class IfMatch {

    private static final int MAX_LENGTH = 1000;
    private static final Pattern LIST = tags("(?:%1$s)(?:[ \t]*,[ \t]*(?:%1$s))*+");
    private static final Pattern TAG = tags("%s");
    private static final Pattern REVISION = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    /** As a read of the current environment is tagged: the app's revision comes first. */
    private static final Pattern SWITCH = Pattern.compile("\"([1-9][0-9]{0,17})(?:-[0-9]+-[0-9]+)?\"");

    private IfMatch() {}

    private static Pattern tags(String form) {
        return Pattern.compile(form.formatted("(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*+\""));
    }

    /** @throws RequestRefused when it is malformed */
    static ExpectedRevision read(HttpHeaders headers) {
        return read(headers, REVISION);
    }

    /** The same, where tags of the current environment count too. */
    static ExpectedRevision readSwitch(HttpHeaders headers) {
        return read(headers, SWITCH);
    }

    private static ExpectedRevision read(HttpHeaders headers, Pattern ours) {
        @Nullable List<String> lines = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        return lines == null || lines.isEmpty() ? ExpectedRevision.ANY : parse(String.join(",", lines), ours);
    }

    static ExpectedRevision parse(String header) {
        return parse(header, REVISION);
    }

    private static ExpectedRevision parse(String header, Pattern ours) {
        String value = header.strip();
        if (value.equals("*")) {
            return ExpectedRevision.ANY;
        }
        if (value.length() > MAX_LENGTH || !LIST.matcher(value).matches()) {
            throw RequestRefused.invalid(HttpHeaders.IF_MATCH, "must be * or a list of quoted entity tags");
        }
        return ExpectedRevision.oneOf(strongTags(value, ours));
    }

    /** Weak tags never match, nor do tags that are not of ours. */
    private static Set<Revision> strongTags(String value, Pattern form) {
        Set<Revision> revisions = new HashSet<>();
        Matcher tags = TAG.matcher(value);
        while (tags.find()) {
            Matcher ours = form.matcher(tags.group());
            if (ours.matches()) {
                revisions.add(new Revision(Long.parseLong(ours.group(1))));
            }
        }
        return revisions;
    }
}
