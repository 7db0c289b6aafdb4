package org.amparo.desk.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.model.Sha256;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stops an act whose words look as if they told who a person is, until they are changed or someone
 * confirmed that they do not. What was confirmed are these words, not others. A text that is too
 * long is refused on every page.
 */
@ControllerAdvice
public class FreeTextCheck implements HandlerInterceptor, WebMvcConfigurer {

  private static final String MARK = "mark";

  private static final class Doubtful extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // The page on which a request is taken in tells it before the answers are checked.
    String path = request.getRequestURI();
    boolean counts =
        request.getMethod().equals("POST")
            && (path.startsWith("/requests") || path.equals("/erasures"))
            && !path.equals("/requests/new");
    Map<String, String> form = form(request);
    FreeText.requireShort(form);
    if (counts && !found(form).isEmpty() && !mark(form).equals(form.get(MARK))) {
      throw new Doubtful();
    }
    return true;
  }

  private static Map<String, String> form(HttpServletRequest request) {
    Map<String, String> form = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> form.put(name, values[0]));
    return form;
  }

  /** What tells these words from others. */
  private static String mark(Map<String, String> form) {
    return Sha256.of(free(form).toString());
  }

  /** What was written in free text and may tell who a person is. */
  public static List<FreeText.Found> found(Map<String, String> form) {
    return free(form).values().stream().flatMap(text -> FreeText.in(text).stream()).toList();
  }

  private static Map<String, String> free(Map<String, String> form) {
    Map<String, String> free = new TreeMap<>(form);
    free.entrySet().removeIf(field -> field.getValue().isBlank() || !isFree(field.getKey()));
    return free;
  }

  /** Whether somebody may write what they like in the field of a name. */
  private static boolean isFree(String name) {
    String key = name.substring(name.lastIndexOf('.') + 1);
    Stream<Field> asked =
        Stream.concat(
            Fact.byPath(name).map(CaseForm::field).stream(),
            Stream.of(ListFact.values())
                .filter(list -> name.startsWith(list.path() + "."))
                .flatMap(list -> list.field(key).stream()));
    return List.of("booking", "words", "order", "why", "arrival.office", "arrival.officer")
            .contains(name)
        || asked.anyMatch(one -> one.type() == FactType.TEXT && one.allowed().isEmpty());
  }

  /** Shows the words in a form that sends the same act again. */
  @ExceptionHandler(Doubtful.class)
  String ask(HttpServletRequest request, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    Map<String, String> rest = form(request);
    Map<String, String> free = free(rest);
    model.addAttribute("found", found(rest));
    model.addAttribute("free", free);
    model.addAttribute("path", request.getRequestURI());
    model.addAttribute("mark", mark(rest));
    rest.keySet().removeAll(free.keySet());
    rest.keySet().removeAll(List.of("_csrf", MARK));
    model.addAttribute("rest", rest);
    return "words";
  }
}
