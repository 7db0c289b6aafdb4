package org.amparo.report.answer;

import java.util.List;
import org.amparo.report.assertion.Sentence;

/** A part of the page, under the finding that heads it. */
public record Section(String id, Sentence heading, List<Sentence> says, List<Block> blocks) {

  /** The key of what it is called in the contents. */
  public String nameKey() {
    return "answer.contents." + id;
  }

  /** Whether it stands below the picture that the heading is of, and so needs a title. */
  public boolean follows(Block block) {
    return blocks.getFirst() instanceof Block.Pictures && !block.equals(blocks.getFirst());
  }
}
