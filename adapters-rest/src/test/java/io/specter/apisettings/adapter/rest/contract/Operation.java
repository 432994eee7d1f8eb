package io.specter.apisettings.adapter.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One operation of the OpenAPI document. */
record Operation(Contract contract, String name, String path, JsonNode pathItem, JsonNode node) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Dot segments are resolved on the way, so they are no value (RFC 3986, section 5.2.4). */
    private static final String VALUE = Matcher.quoteReplacement("((?!\\.{1,2}(?:/|$))[^/]+)");

    String method() {
        return name.toUpperCase(Locale.ROOT);
    }

    boolean matches(String actual) {
        return values(actual).matches();
    }

    /** What stands in an actual path where this one has a variable. */
    String pathValue(String variable, String actual) {
        Matcher values = values(actual);
        int place = VARIABLE.matcher(path)
                .results()
                .map(found -> found.group(1))
                .toList()
                .indexOf(variable);
        return values.matches() ? values.group(place + 1) : "";
    }

    private Matcher values(String actual) {
        return Pattern.compile(VARIABLE.matcher(path).replaceAll(VALUE)).matcher(actual);
    }

    /** Those in that place: path, query or header. */
    List<JsonNode> parameters(String place) {
        return Stream.of(pathItem, node)
                .map(owner -> owner.path("parameters"))
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(contract::resolve)
                .filter(parameter -> parameter.get("in").asText().equals(place))
                .toList();
    }

    Set<String> parameterNames(String place) {
        return parameters(place).stream()
                .map(parameter -> parameter.get("name").asText())
                .collect(Collectors.toUnmodifiableSet());
    }

    JsonNode requestBody() {
        return contract.resolve(node.path("requestBody"));
    }

    Set<String> requestMediaTypes() {
        return requestBody().path("content").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Missing when the document knows of no such answer. */
    JsonNode response(int status) {
        JsonNode response = node.get("responses").get(Integer.toString(status));
        return response == null ? MissingNode.getInstance() : contract.resolve(response);
    }

    @Override
    public String toString() {
        return method() + " " + path;
    }
}
