package io.specter.apisettings.adapter.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.specter.apisettings.adapter.rest.problem.Violations;
import io.specter.apisettings.adapter.rest.wire.Member;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes request records of JSON objects. A component is a text, a flag, another record, a list or a {@link Member} of
 * these, or a map of lists of texts; nothing is converted into anything else, and everything that does not fit is told.
 */
final class RecordBinding {

    private static final int MAX_NAMED = 100;
    private static final int MAX_ITEMS = 1000;

    private final Violations violations;

    RecordBinding(Violations violations) {
        this.violations = violations;
    }

    <R> R bind(ObjectNode object, Class<R> type) {
        return type.cast(record(object, type, ""));
    }

    private Object record(ObjectNode object, Class<?> type, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknown(object, components, prefix);
        Object[] values = Stream.of(components)
                .map(component -> component(object, component, prefix))
                .toArray();
        return create(type, components, values);
    }

    private void refuseUnknown(ObjectNode object, RecordComponent[] components, String prefix) {
        Set<String> known = Stream.of(components).map(RecordComponent::getName).collect(Collectors.toUnmodifiableSet());
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                violations.add(prefix + name, "cannot be given here");
            }
        });
    }

    private @Nullable Object component(ObjectNode object, RecordComponent component, String prefix) {
        JsonNode node = object.get(component.getName());
        String path = prefix + component.getName();
        if (component.getType() != Member.class) {
            return node == null ? null : value(node, component.getGenericType(), path);
        }
        return node == null ? Member.absent() : Member.of(value(node, content(component.getGenericType()), path));
    }

    private static Type content(Type holder) {
        return ((ParameterizedType) holder).getActualTypeArguments()[0];
    }

    private @Nullable Object value(JsonNode node, Type type, String path) {
        if (node.isNull()) {
            return null;
        }
        if (type instanceof Class<?> plain) {
            return value(node, plain, path);
        }
        boolean named = ((ParameterizedType) type).getRawType() == Map.class;
        return named ? lists(node, path) : list(node, content(type), path, MAX_ITEMS);
    }

    /** Lists of texts by name; a text alone is a list too. */
    private @Nullable Object lists(JsonNode node, String path) {
        if (!node.isObject() || node.size() > MAX_NAMED) {
            return misfit(path, "must be an object of at most " + MAX_NAMED);
        }
        Map<String, Object> lists = new LinkedHashMap<>();
        node.properties().forEach(named -> {
            JsonNode given = named.getValue();
            Object list = given.isTextual()
                    ? List.of(given.textValue())
                    : list(given, String.class, path + "." + named.getKey(), MAX_NAMED);
            lists.put(named.getKey(), list == null ? List.of() : list);
        });
        return lists;
    }

    private @Nullable Object list(JsonNode node, Type content, String path, int most) {
        if (!node.isArray() || node.size() > most) {
            return misfit(path, "must be a list of at most " + most);
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String place = path + "[" + i + "]";
            Object item = value(node.get(i), content, place);
            items.add(item == null ? misfit(place, "must not be null") : item);
        }
        return items;
    }

    private @Nullable Object value(JsonNode node, Class<?> type, String path) {
        if (type == String.class) {
            return node.isTextual() ? node.textValue() : misfit(path, "must be a string");
        }
        if (type == Boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : misfit(path, "must be true or false");
        }
        return node instanceof ObjectNode object ? record(object, type, path + ".") : misfit(path, "must be an object");
    }

    private @Nullable Object misfit(String path, String message) {
        violations.add(path, message);
        return null;
    }

    private static Object create(Class<?> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a request record is public and plain: " + type.getName(), e);
        }
    }
}
