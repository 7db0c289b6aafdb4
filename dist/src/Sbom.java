import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what is in an archive as a CycloneDX list: the programs, every library of either with its SHA-256, and the Java that comes
 * along where a third argument names it. Arguments: the file to write, Amparo's version, the runtime.
 */
public final class Sbom {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Sbom() {}

  public static void main(String[] arguments) throws Exception {
    TreeMap<String, JsonNode> parts = new TreeMap<>();
    for (String program : new String[] {"cli", "desk"}) {
      JsonNode bom = JSON.readTree(Path.of(program, "target", "bom.json").toFile());
      ObjectNode own = (ObjectNode) bom.path("metadata").path("component");
      own.remove("externalReferences");
      own.set("hashes", JSON.createArrayNode().add(sha256(program)));
      parts.put(own.path("bom-ref").asString(), own);
      for (JsonNode library : bom.path("components")) {
        ((ObjectNode) library).set("hashes", sha256(library.path("hashes")));
        parts.put(library.path("bom-ref").asString(), library);
      }
    }
    if (arguments.length == 3) {
      parts.put("runtime", runtime(Path.of(arguments[2])));
      parts.put("runtime-fonts", part("runtime-fonts", "data", "DejaVu fonts", "2.37", "Bitstream-Vera"));
    }
    ObjectNode list = JSON.createObjectNode();
    list.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
    list.putObject("metadata").set("component", part("amparo", "application", "amparo", arguments[1], "Apache-2.0"));
    list.putArray("components").addAll(parts.values());
    Files.createDirectories(Path.of(arguments[0]).getParent());
    Files.writeString(Path.of(arguments[0]), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(list).replace("\r\n", "\n") + "\n");
  }

  private static ObjectNode runtime(Path folder) throws IOException {
    Properties release = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve("release"))) {
      release.load(reader);
    }
    return part("runtime", "platform", "OpenJDK", release.getProperty("JAVA_VERSION").replace("\"", ""), "GPL-2.0-with-classpath-exception");
  }

  private static ObjectNode part(String reference, String type, String name, String version, String license) {
    ObjectNode part = JSON.createObjectNode();
    part.put("type", type).put("bom-ref", reference).put("name", name).put("version", version);
    part.putArray("licenses").addObject().putObject("license").put("id", license);
    return part;
  }

  /** The jar of a program. */
  private static ObjectNode sha256(String program) throws Exception {
    byte[] jar = Files.readAllBytes(Path.of(program, "target", "dist", "amparo.jar"));
    return JSON.createObjectNode().put("alg", "SHA-256").put("content", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar)));
  }

  /** Of the digests of a library the one that people check. */
  private static ArrayNode sha256(JsonNode all) {
    ArrayNode one = JSON.createArrayNode();
    all.forEach(hash -> {
      if (hash.path("alg").asString().equals("SHA-256")) {
        one.add(hash);
      }
    });
    return one;
  }
}
