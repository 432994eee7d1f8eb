package io.specter.apisettings.adapter.rest.http;

import io.specter.apisettings.adapter.rest.problem.RequestRefused;
import io.specter.apisettings.application.port.in.ExpectedRevision;
import io.specter.apisettings.domain.Revision;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The condition of a change: the entity tags it was made against (RFC 9110, section 13.1.1). */
final class IfMatch {

    private static final int MAX_LENGTH = 1000;
    private static final Pattern LIST = tags("(?:%1$s)(?:[ \t]*,[ \t]*(?:%1$s))*+");
    private static final Pattern TAG = tags("%s");
    private static final Pattern OURS = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private IfMatch() {}

    private static Pattern tags(String form) {
        return Pattern.compile(form.formatted("(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*+\""));
    }

    /** @throws RequestRefused when it is malformed */
    static ExpectedRevision read(HttpHeaders headers) {
        return header(headers).map(IfMatch::parse).orElse(ExpectedRevision.ANY);
    }

    private static Optional<String> header(HttpHeaders headers) {
        @Nullable List<String> lines = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        return lines == null || lines.isEmpty() ? Optional.empty() : Optional.of(String.join(",", lines));
    }

    static ExpectedRevision parse(String header) {
        String value = header.strip();
        if (value.equals("*")) {
            return ExpectedRevision.ANY;
        }
        if (value.length() > MAX_LENGTH || !LIST.matcher(value).matches()) {
            throw RequestRefused.invalid(HttpHeaders.IF_MATCH, "must be * or a list of quoted entity tags");
        }
        return ExpectedRevision.oneOf(strongTags(value));
    }

    /** Weak tags never match, nor do tags that are not of ours. */
    private static Set<Revision> strongTags(String value) {
        Set<Revision> revisions = new HashSet<>();
        Matcher tags = TAG.matcher(value);
        while (tags.find()) {
            Matcher ours = OURS.matcher(tags.group());
            if (ours.matches()) {
                revisions.add(new Revision(Long.parseLong(ours.group(1))));
            }
        }
        return revisions;
    }
}
