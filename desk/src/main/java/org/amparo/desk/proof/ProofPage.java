package org.amparo.desk.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.mail.Anchors;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a proof of a request, after saying what it shows and to whom. */
@Controller
@RequestMapping("/requests/{number}/proof")
final class ProofPage {

  private final HoldBook book;
  private final Proofs proofs;
  private final Anchors.Place place;
  private final String anchors;
  private final @Nullable TimeStamps authority;

  ProofPage(
      HoldBook book,
      Proofs proofs,
      Anchors.Place place,
      @Value("${AMPARO_DESK_ANCHORS:}") String anchors,
      Environment environment) {
    this.book = book;
    this.proofs = proofs;
    this.place = place;
    this.anchors = anchors;
    this.authority = TimeStamps.named(environment::getProperty).orElse(null);
  }

  @GetMapping
  String show(@AuthenticationPrincipal Actor actor, Model model, @PathVariable String number) {
    book.read(actor, number);
    model.addAttribute("number", number);
    model.addAttribute("warning", Proof.WARNING);
    model.addAttribute(
        "authority", authority == null ? "" : String.valueOf(authority.authority().getHost()));
    model.addAttribute("anchored", !anchors.isBlank());
    return "prove";
  }

  /** Both files in one; what was shown is on record. */
  @PostMapping
  ResponseEntity<byte[]> make(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      @RequestParam(defaultValue = "false") boolean person,
      @RequestParam(defaultValue = "") Set<Disclosure> with,
      @RequestParam(defaultValue = "false") boolean stamped) {
    List<Head> kept = anchors.isBlank() ? List.of() : place.all(Path.of(anchors));
    Proof proof =
        proofs.make(
            actor, number, Disclosure.shown(person, with), kept, stamped ? authority : null);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + number + "-proof.zip")
        .body(
            zip(
                Map.of(
                    number + "-proof.html", proof.html(), number + "-proof.json", proof.json())));
  }

  private static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
