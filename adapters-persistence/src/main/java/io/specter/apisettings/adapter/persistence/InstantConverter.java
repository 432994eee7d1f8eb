package io.specter.apisettings.adapter.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Instants as {@code timestamp with time zone}.
 *
 * <p>EclipseLink binds them as {@link java.sql.Timestamp}, which H2 takes to be in the zone of its session. The URL of
 * an H2 database must say {@code TIME ZONE=UTC}, or the hour that clocks show twice is ambiguous.
 */
@Converter
public final class InstantConverter implements AttributeConverter<Instant, OffsetDateTime> {

    @Override
    public @Nullable OffsetDateTime convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }
}
