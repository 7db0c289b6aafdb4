package org.amparo.report.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page in a browser's window. Findings are sentences; none means that all is well. */
public final class OpenPage implements AutoCloseable {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
  private static final int HEIGHT = 900;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  OpenPage(Browser browser, Path file, int width) {
    this(browser, file.toUri(), width, true, true);
  }

  OpenPage(Browser browser, URI address, int width, boolean offline, boolean scripts) {
    context =
        browser.newContext(
            new NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setOffline(offline)
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add("console: " + message.text());
          }
        });
    page.onPageError(error -> complaints.add("error: " + error));
    page.navigate(address.toString());
    // What is folded away must be as readable as the rest.
    page.evaluate("() => document.querySelectorAll('details').forEach(e => { e.open = true })");
  }

  /** What the browser itself complained of. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Violations of WCAG 2.2, levels A and AA, that axe-core finds. */
  public List<String> violations() {
    page.evaluate(AxeBuilder.getAxeScript());
    // Violations alone: to describe each element that passes takes as long as to look at it.
    return texts(
        page.evaluate(
            """
            tags => axe.run({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
              .then(found => found.violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id}: ${rule.help} (${node.html})`)))\
            """,
            WCAG));
  }

  /** By how many pixels the page is wider than the window. */
  public int excessWidth() {
    return ((Number)
            page.evaluate(
                """
                () => document.documentElement.scrollWidth - document.documentElement.clientWidth\
                """))
        .intValue();
  }

  /**
   * Elements with text that reach beyond the window, those that scroll by themselves excepted, and
   * letters of a picture that reach beyond it.
   */
  public List<String> cutOff() {
    return texts(
        """
        () => [...document.querySelectorAll('main *, header *, footer *')]
          .filter(e => e.getClientRects().length && !e.closest('.scroll, svg, .skip, .unseen, thead'))
          .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
            || (getComputedStyle(e).overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1))
          .map(e => e.outerHTML.slice(0, 120))
          .concat([...document.querySelectorAll('figure.chart svg')].filter(e => e.getClientRects().length)
            .flatMap(svg => [...svg.querySelectorAll('text')].filter(e => {
              const [box, all] = [e.getBoundingClientRect(), svg.getBoundingClientRect()];
              return box.left < all.left - 1 || box.right > all.right + 1;
            }).map(e => e.textContent)))\
        """);
  }

  /**
   * Headings, figures, captions and row names that a reader can see, each as often as it is; not
   * what only a script can answer.
   */
  public List<String> seen() {
    return texts(
        """
        () => [...document.querySelectorAll('h1, h2, h3, data, caption, summary, tbody th, p, li')]
          .filter(e => e.getClientRects().length && !e.closest('#search, #switch')
            && e.getBoundingClientRect().width > 1 && getComputedStyle(e).visibility === 'visible')
          .map(e => e.tagName + ' ' + e.textContent.trim().replace(/\\s+/g, ' '))\
        """);
  }

  /** The same window in another width. */
  public void resize(int width) {
    page.setViewportSize(width, HEIGHT);
  }

  /** The same window with all letters twice as large. */
  public void enlargeLetters() {
    // Not a style sheet: a page with a strict policy would refuse it.
    page.evaluate("() => { document.documentElement.style.fontSize = '200%' }");
  }

  /** Folds what a reader has to unfold. */
  public void fold() {
    page.evaluate("() => document.querySelectorAll('details').forEach(e => { e.open = false })");
  }

  /** Shows the page as it is printed. */
  public void print() {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
  }

  /**
   * Walks through the page by the Tab key alone, and names what it misses or shows no focus on.
   *
   * @param longest how many keys to press at most; what comes after the last place that they reach
   *     is not looked at
   */
  public List<String> keyboardFindings(int longest) {
    // Each element's name, made once: to look for its place at each key takes longer than the key.
    page.evaluate(
        """
        () => {
          const all = [...document.querySelectorAll('*')];
          const names = new Map(all.map((e, i) => [e, i]));
          window.nameOf = e => names.get(e) + ' ' + e.cloneNode().outerHTML.slice(0, 90);
        }\
        """);
    List<String> findings = new ArrayList<>();
    Set<String> reached = new LinkedHashSet<>();
    List<String> expected = expected();
    int most = Math.min(expected.size() + 5, longest);
    for (int i = 0; i < most; i++) {
      page.keyboard().press("Tab");
      String focused = focused();
      if (focused == null) {
        break;
      }
      reached.add(focused.substring(1));
      if (focused.startsWith("-")) {
        findings.add("no visible focus: " + focused.substring(1));
      }
    }
    int last = most < longest ? expected.size() : lastOf(expected, reached) + 1;
    expected.stream()
        .limit(last)
        .filter(element -> !reached.contains(element))
        .forEach(element -> findings.add("not reached by Tab: " + element));
    return findings;
  }

  private static int lastOf(List<String> expected, Set<String> reached) {
    return reached.stream().mapToInt(expected::indexOf).max().orElse(-1);
  }

  private List<String> expected() {
    return texts(
        """
        () => [...document.querySelectorAll('a[href]:not([tabindex="-1"]), summary, button, input, select, [tabindex="0"]')]
          .filter(e => e.getClientRects().length)
          .map(nameOf)\
        """);
  }

  /** The element in focus behind a plus, or a minus where nothing shows it; null at the end. */
  private @Nullable String focused() {
    return (String)
        page.evaluate(
            """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body || e === document.documentElement) return null;
              // A switch shows its focus on its label, a field on itself.
              const shown = [e, ...(e.labels || [])].some(by => {
                const style = getComputedStyle(by);
                const box = by.getBoundingClientRect();
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 1
                  && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              });
              return (shown ? '+' : '-') + nameOf(e);
            }\
            """);
  }

  private List<String> texts(String script) {
    return texts(page.evaluate(script));
  }

  private static List<String> texts(Object found) {
    return ((List<?>) Objects.requireNonNull(found)).stream().map(Object::toString).toList();
  }

  /** How high the whole page is, in pixels. */
  public int height() {
    return number("() => document.documentElement.scrollHeight");
  }

  /** How far from the page's top its first chart ends, in pixels; 0 where it has none. */
  public int firstChart() {
    return number(
        """
        () => Math.round(Math.max(0, ...[...document.querySelectorAll('figure.chart svg')]
          .filter(e => e.getClientRects().length).slice(0, 1)
          .map(e => e.getBoundingClientRect().bottom + scrollY)))\
        """);
  }

  /** How far from the page's top an element ends, in pixels. */
  public int bottom(String selector) {
    return number(
        "() => Math.round(document.querySelector('"
            + selector
            + "').getBoundingClientRect().bottom + scrollY)");
  }

  /** How many words the page shows to those who see it, outside its pictures. */
  public int words() {
    return number(
        """
        () => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let words = 0;
          while (walker.nextNode()) {
            const e = walker.currentNode.parentElement;
            if (e.closest('svg, script, style, option, .skip, .unseen, details:not([open]) > :not(summary)') || !e.getClientRects().length) continue;
            words += walker.currentNode.textContent.trim().split(/\\s+/).filter(Boolean).length;
          }
          return words;
        }\
        """);
  }

  private int number(String script) {
    return ((Number) Objects.requireNonNull(page.evaluate(script))).intValue();
  }

  /** Chooses an option of the list that a selector finds. */
  public void choose(String selector, String option) {
    page.selectOption(selector, option);
  }

  /** Goes to a fragment of the page, as a link that somebody sent does. */
  public void turn(String fragment) {
    page.evaluate("fragment => { location.hash = fragment; }", fragment);
    page.waitForTimeout(50);
  }

  /** Follows the link that a selector names, as a click does. */
  public void follow(String selector) {
    page.click(selector);
    page.waitForLoadState();
  }

  /** The language that the page says it is in. */
  public String language() {
    return (String) Objects.requireNonNull(page.evaluate("() => document.documentElement.lang"));
  }

  /** The address of the page that is open. */
  public String file() {
    return page.url();
  }

  /** Types into the field that a selector finds, in place of what is there. */
  public void type(String selector, String text) {
    page.fill(selector, text);
  }

  /** Presses a key in the element in focus, and waits for the page that it may lead to. */
  public void press(String key) {
    page.keyboard().press(key);
    page.waitForLoadState();
  }

  /** Waits until the address of the page ends like this. */
  public void arrive(String end) {
    page.waitForURL("**/" + end);
  }

  /** The texts of what a selector finds, those that a reader can see alone. */
  public List<String> visible(String selector) {
    return page.locator(selector).all().stream()
        .filter(Locator::isVisible)
        .map(one -> one.innerText().strip())
        .toList();
  }

  /** A picture of the whole page, or of so much of it from the top. */
  public byte[] screenshot(int height) {
    page.setViewportSize(page.viewportSize().width, height);
    return page.screenshot();
  }

  /** The widths in CSS pixels of what a selector finds and a reader can see. */
  public List<Integer> boxes(String selector) {
    return page.locator(selector).all().stream()
        .filter(Locator::isVisible)
        .map(one -> (int) Math.round(Objects.requireNonNull(one.boundingBox()).width))
        .toList();
  }

  /** A picture of the first that a selector finds and a reader can see. */
  public byte[] picture(String selector) {
    Locator part = page.locator(selector + " >> visible=true").first();
    // What stands above it may end between two pixels, and would blur it otherwise than before.
    part.evaluate(
        """
        e => {
          e.style.width = Math.round(e.getBoundingClientRect().width) + 'px';
          e.style.cssText += ';position:absolute;top:0;left:0;margin:0;z-index:9;background:#fff';
        }""");
    byte[] picture = part.screenshot();
    part.evaluate("e => e.removeAttribute('style')");
    return picture;
  }

  /** How wide some words are in the letters of the page: other letters, another width. */
  public String letters() {
    return Objects.toString(
        page.evaluate(
            """
            () => {
              const words = document.createElement('span');
              words.style.cssText = 'position:absolute;font-size:100px;white-space:nowrap';
              words.textContent = 'Hamburgefonts 0123456789';
              document.body.append(words);
              const plain = words.getBoundingClientRect().width;
              words.style.fontWeight = '650';
              const bold = words.getBoundingClientRect().width;
              words.remove();
              return plain.toFixed(2) + ' ' + bold.toFixed(2);
            }"""));
  }

  @Override
  public void close() {
    context.close();
  }
}
