import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Lays the database's native library beside its driver's jar. Left in the jar, every start of Java
 * would unpack its 60 MB into a temporary file first. The libraries of other systems stay.
 *
 * <p>Run as {@code java UnpackDriver.java LIB-FOLDER}; without effect where there is no driver or
 * it was unpacked already.
 */
final class UnpackDriver {

  private UnpackDriver() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "duckdb_jdbc-*.jar")) {
      for (Path jar : jars) {
        unpack(jar, folder.resolve(library()));
      }
    }
  }

  private static void unpack(Path jar, Path library) throws IOException {
    Path draft = jar.resolveSibling(jar.getFileName() + ".draft");
    Files.copy(jar, draft, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem inside = FileSystems.newFileSystem(draft)) {
      Path packed = inside.getPath("/" + library.getFileName());
      if (Files.exists(packed)) {
        Files.copy(packed, library, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(packed);
      }
    }
    if (Files.size(draft) < Files.size(jar)) {
      Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.deleteIfExists(draft);
  }

  /** The name that the driver looks for, in its jar and then beside it. */
  private static String library() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean intel = arch.equals("x86_64") || arch.equals("amd64");
    boolean arm = arch.equals("aarch64") || arch.equals("arm64");
    String processor = intel ? "amd64" : arm ? "arm64" : arch;
    if (name.startsWith("windows")) {
      return "libduckdb_java.so_windows_" + processor;
    }
    return name.startsWith("mac")
        ? "libduckdb_java.so_osx_universal"
        : "libduckdb_java.so_linux_" + processor;
  }
}
