package io.sportello.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the application in a JVM of its own on an H2 file, twice, and prints its time and memory. */
final class StartBench {

    private StartBench() {}

    static void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sportello-bench");
        start("first start, empty H2 file", folder, List.of());
        start("second start", folder, List.of());
        start("second start, -Xmx384m serial GC", folder, List.of("-Xmx384m", "-XX:+UseSerialGC"));
    }

    private static void start(String name, Path folder, List<String> options) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command(folder, options))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.contains("Started SportelloApplication")) {
                line = output.readLine();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
            System.out.printf(
                    "%-34s %9.1f s, %.1f s of CPU, %s%n", name, seconds, cpu.toMillis() / 1e3, memory(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static List<String> command(Path folder, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", withoutTests(), "io.sportello.SportelloApplication"));
        command.add("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("data")
                + ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        command.addAll(List.of("--sportello.sample=false", "--server.port=0"));
        return command;
    }

    private static String withoutTests() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String memory(long process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                    .map(line -> line.replaceAll("\\s+", " "))
                    .collect(Collectors.joining(", "));
        }
    }
}
