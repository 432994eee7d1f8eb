package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Scope;
import io.specter.apisettings.domain.access.Sight;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A JPQL query whose conditions come one by one. */
final class Selection<R> {

    private final Class<R> type;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private String group = "";
    private String order = "";
    private int limit = Integer.MAX_VALUE;

    /** @param from all of the query before its {@code where} */
    Selection(Class<R> type, String from) {
        this.type = type;
        this.from = from;
    }

    Selection<R> where(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** @param condition says {@code :name} where the value belongs */
    Selection<R> where(String condition, String name, Object value) {
        return where(condition).bind(name, value);
    }

    Selection<R> bind(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** The same, when there is a value. */
    Selection<R> whereGiven(String condition, String name, Optional<?> value) {
        return value.map(given -> where(condition, name, given)).orElse(this);
    }

    /**
     * Of what the sight covers.
     *
     * @param app the column that names an app
     * @param environment the one that names an environment of it; empty: whatever the sight touches of an app counts
     */
    Selection<R> within(Sight sight, String app, Optional<String> environment) {
        if (sight.isEverything()) {
            return this;
        }
        List<String> either = new ArrayList<>(List.of("1 = 0"));
        for (Scope scope : sight.scopes()) {
            String name = "scope" + parameters.size();
            bind(name, scope.app().orElseThrow().value());
            either.add(app + " = :" + name + environments(scope, environment));
        }
        return where(String.join(" or ", either));
    }

    private String environments(Scope scope, Optional<String> environment) {
        if (environment.isEmpty() || scope.environments().isEmpty()) {
            return "";
        }
        String name = "scope" + parameters.size();
        bind(name, scope.environments().stream().map(EnvironmentName::value).toList());
        return " and " + environment.get() + " in :" + name;
    }

    Selection<R> groupBy(String expressions) {
        group = " group by " + expressions;
        return this;
    }

    Selection<R> orderBy(String expression) {
        order = " order by " + expression;
        return this;
    }

    Selection<R> limit(int rows) {
        limit = rows;
        return this;
    }

    Stream<R> in(EntityManager entities) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<R> query =
                entities.createQuery(from + where + group + order, type).setMaxResults(limit);
        Database.FRESH.forEach(query::setHint);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream();
    }
}
