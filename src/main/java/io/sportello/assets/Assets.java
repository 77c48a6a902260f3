package io.sportello.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * Finds processes, rules and forms: those on the class path, each replaced by the file of the same path in the folder
 * {@code sportello.assets.dir}, if one is given, and joined by those that stand only there.
 */
@Service
public class Assets {

    private static final Pattern FOLDER = Pattern.compile("[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)*");
    private static final Pattern ENDING = Pattern.compile("\\.[a-z]+");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    private final PathMatchingResourcePatternResolver classPath = new PathMatchingResourcePatternResolver();
    private final Path overrides;

    /**
     * @param dir the folder that overrides the class path, or an empty text
     * @throws IllegalStateException when the folder is named but can't be read
     */
    public Assets(@Value("${sportello.assets.dir:}") String dir) {
        this.overrides = dir.isBlank() ? null : real(Path.of(dir.strip()));
    }

    /**
     * The files below a folder, by path.
     *
     * @param folder relative to the root of the assets, such as {@code processes} or {@code rules/returns}
     * @param ending with its dot, such as {@code .bpmn}
     * @throws IllegalArgumentException when the folder or the ending is not of that form
     */
    public List<Asset> find(String folder, String ending) {
        if (!FOLDER.matcher(folder).matches() || !ENDING.matcher(ending).matches()) {
            throw new IllegalArgumentException("Not a folder and an ending of assets: " + folder + ", " + ending);
        }
        SortedMap<String, Asset> found = new TreeMap<>();
        try {
            addFromClassPath(folder, ending, found);
            if (overrides != null && Files.isDirectory(overrides.resolve(folder))) {
                addFromOverrides(folder, ending, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the assets below " + folder, e);
        }
        return List.copyOf(found.values());
    }

    private void addFromClassPath(String folder, String ending, SortedMap<String, Asset> found) throws IOException {
        for (Resource root : classPath.getResources("classpath*:" + folder + "/")) {
            String base = root.getURL().toString();
            for (Resource resource : classPath.getResources(base + "**/*" + ending)) {
                String url = resource.getURL().toString();
                String path = checked(folder + "/" + url.substring(base.length()), url);
                // the application's own class folder comes before its libraries
                found.putIfAbsent(path, new Asset(path, "class path", resource.getContentAsByteArray()));
            }
        }
    }

    private void addFromOverrides(String folder, String ending, SortedMap<String, Asset> found) throws IOException {
        try (Stream<Path> files = Files.walk(overrides.resolve(folder))) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                String relative = overrides.relativize(file).toString().replace('\\', '/');
                if (!hidden(relative) && inside(file) && Files.isRegularFile(file)) {
                    String path = checked(relative, file.toString());
                    found.put(path, new Asset(path, file.toString(), Files.readAllBytes(file)));
                }
            }
        }
    }

    private static boolean hidden(String path) {
        return path.startsWith(".") || path.contains("/.");
    }

    /** A link may lead elsewhere in the folder, as mounted configuration does, but not out of it. */
    private boolean inside(Path file) throws IOException {
        return file.toRealPath().startsWith(overrides);
    }

    private static String checked(String path, String origin) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalStateException(
                    "The file name " + origin + " is not allowed: use letters, digits, dots, dashes and underscores");
        }
        return path;
    }

    private static Path real(Path dir) {
        try {
            if (Files.isDirectory(dir)) {
                return dir.toRealPath();
            }
        } catch (IOException e) {
            throw new IllegalStateException("sportello.assets.dir can't be read: " + dir, e);
        }
        throw new IllegalStateException("sportello.assets.dir is not a folder: " + dir.toAbsolutePath());
    }
}
