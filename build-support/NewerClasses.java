import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes the classes of the command line's library in a form that Java can keep from a training
 * run. They come in that of Java 5, which it reads and verifies anew at every start. Their code
 * stays the same; what is added is what a verifier of today asks for, the types at each branch.
 *
 * <p>Run as {@code java NewerClasses.java LIB-FOLDER}; without effect where the library was brought
 * to that form already, or where a class of it would not pass the verifier.
 */
final class NewerClasses {

  /** The last form without types at branches is that of Java 5. */
  private static final int OLD = ClassFile.JAVA_5_VERSION;

  private NewerClasses() {}

  public static void main(String[] arguments) throws IOException {
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(Path.of(arguments[0]), "picocli-*.jar")) {
      for (Path jar : jars) {
        renew(jar);
      }
    }
  }

  private static void renew(Path jar) throws IOException {
    Map<String, byte[]> files = read(jar);
    ClassFile writer =
        ClassFile.of(
            ClassHierarchyResolverOption.of(hierarchy(files)),
            StackMapsOption.GENERATE_STACK_MAPS);
    boolean changed = false;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!file.getKey().endsWith(".class")) {
        continue;
      }
      ClassModel old = writer.parse(file.getValue());
      if (old.majorVersion() <= OLD) {
        byte[] renewed = writer.transformClass(old, transform());
        if (!writer.verify(renewed).isEmpty()) {
          return;
        }
        file.setValue(renewed);
        changed = true;
      }
    }
    if (changed) {
      Path draft = jar.resolveSibling(jar.getFileName() + ".draft");
      write(files, draft);
      Files.move(
          draft, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static ClassTransform transform() {
    return (builder, element) -> {
      switch (element) {
        case ClassFileVersion _ -> builder.withVersion(ClassFile.JAVA_17_VERSION, 0);
        // Written instruction by instruction: code that is copied as a whole gets no types.
        case MethodModel method ->
            builder.transformMethod(
                method,
                (to, part) -> {
                  if (part instanceof CodeModel code) {
                    to.withCode(code::forEach);
                  } else {
                    to.with(part);
                  }
                });
        default -> builder.with(element);
      }
    };
  }

  /** What the classes extend, by the jar and by Java itself. */
  private static ClassHierarchyResolver hierarchy(Map<String, byte[]> files) {
    return ClassHierarchyResolver.ofResourceParsing((ClassDesc type) -> classFile(type, files))
        .orElse(ClassHierarchyResolver.defaultResolver());
  }

  private static InputStream classFile(ClassDesc type, Map<String, byte[]> files) {
    String descriptor = type.descriptorString();
    byte[] bytes = files.get(descriptor.substring(1, descriptor.length() - 1) + ".class");
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  private static Map<String, byte[]> read(Path jar) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static void write(Map<String, byte[]> files, Path jar) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    }
  }
}
