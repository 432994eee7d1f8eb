package io.specter.apisettings.domain.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark and writes its table to {@code target/signing-cost.md}. */
public final class SigningCost {

    private SigningCost() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(SigningBenchmark.class.getName())
                        .build())
                .run();
        List<String> table = new ArrayList<>();
        table.add("JDK %s, %s".formatted(Runtime.version(), System.getProperty("os.arch")));
        table.add("");
        table.add("| operation | body, bytes | median, ns | times the Mac |");
        table.add("|---|---:|---:|---:|");
        results.forEach(result -> table.add("| `%s` | %s | %,.0f | %.1f |"
                .formatted(name(result), body(result), median(result), median(result) / mac(results, body(result)))));
        Files.write(Path.of("target", "signing-cost.md"), table);
        table.forEach(System.out::println);
    }

    private static double mac(Collection<RunResult> results, String body) {
        return results.stream()
                .filter(result -> name(result).equals("rawMac") && body(result).equals(body))
                .mapToDouble(SigningCost::median)
                .findFirst()
                .orElseThrow();
    }

    private static String name(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static String body(RunResult result) {
        return result.getParams().getParam("bodyBytes");
    }

    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }
}
