package org.amparo.desk.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.desk.record.Head;

/** Files of anchors, on this machine or another's disk. */
public enum AnchorFile implements Anchors.Place {
  /** As every desk writes and reads them. */
  REAL;

  @Override
  public void add(Head head, Path file) throws IOException {
    head.appendTo(file);
  }

  @Override
  public List<Head> all(Path file) {
    return Files.exists(file) ? Head.readAll(file) : List.of();
  }
}
