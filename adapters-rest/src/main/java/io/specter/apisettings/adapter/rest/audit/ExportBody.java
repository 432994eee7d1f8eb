package io.specter.apisettings.adapter.rest.audit;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/** The lines of an export, written one by one; where it breaks off, the heads at its end are missing. */
record ExportBody(Stream<String> lines) implements StreamingOutput {

    @Override
    public void write(OutputStream body) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        for (Iterator<String> next = lines.iterator(); next.hasNext(); ) {
            writer.append(next.next()).append('\n');
        }
        writer.flush();
    }
}
