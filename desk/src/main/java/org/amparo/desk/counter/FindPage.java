package org.amparo.desk.counter;

import java.util.List;
import org.amparo.desk.hold.HoldBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds requests by booking, number or day, ended ones too. */
@Controller
record FindPage(HoldBook book) {

  /** By POST from the page, so that no booking number stands in an address. */
  @RequestMapping(
      path = "/find",
      method = {RequestMethod.GET, RequestMethod.POST})
  String show(Model model, @RequestParam(defaultValue = "") String q) {
    String words = q.strip();
    List<Standing> found =
        words.isEmpty()
            ? List.of()
            : book.find(words).stream()
                .map(hold -> Standing.of(hold, book.about(hold.booking())))
                .toList();
    model.addAttribute("words", words);
    model.addAttribute("found", found);
    return "find";
  }
}
