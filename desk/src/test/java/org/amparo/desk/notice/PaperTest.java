package org.amparo.desk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.law.AnswerView;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.County;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.desk.verdict.Matter;
import org.amparo.desk.verdict.ToDo;
import org.amparo.desk.verdict.Verdicts;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Policy;
import org.amparo.policy.law.OwedDuty;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaperTest {

  private static final Actor OFFICER = new Actor("officer-7", "OFFICER");
  private static final Actor SUPERVISOR = new Actor("supervisor-2", "SUPERVISOR");
  private static final Instant NOW = Instant.parse("2026-10-30T18:00:00Z");
  private static final String FLORIDA = "Miami-Dade County, FL";

  /** It leaves a hold to the jail, and the clock is the form's 48 hours. */
  private static final String OHIO = "Franklin County, OH";

  private static final String CALIFORNIA = "Sacramento County, CA";

  static Stream<String> databases() {
    return TestDatabases.both();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void what_the_law_here_asks_for_is_listed_with_its_source_and_by_whom_and_when_it_was_served(
      String url) {
    try (DeskDatabase database = DeskDatabase.open(url)) {
      HoldBook book = book(database, FLORIDA);
      Hold hold = book.takeIn(OFFICER, "B-1001", sufficient());
      Paper judge = paper(book, hold, "bail-judge");
      assertThat(judge.required()).isTrue();
      assertThat(judge.to()).isEqualTo(Recipient.JUDGE);
      assertThat(judge.duties())
          .singleElement()
          .satisfies(
              owed -> {
                assertThat(owed.policy().id()).isEqualTo("us-fl-chapter-908");
                assertThat(owed.settled()).isTrue();
                assertThat(owed.duty().citations()).anyMatch(one -> one.id().equals("fs-908-105"));
              });
      // The desk prints nothing for the state attorney: the duty is listed all the same.
      assertThat(paper(book, hold, "us-fl-chapter-908/tell-state-attorney").notice()).isEmpty();

      LocalDateTime at = LocalDateTime.parse("2026-10-30T13:30");
      Hold taken = hold;
      assertThatThrownBy(
              () -> Serving.serve(book, OFFICER, taken, "bail-judge", "Judge Example", at))
          .hasMessageContaining("one of [PERSON, COUNSEL");
      assertThatThrownBy(() -> Serving.serve(book, OFFICER, taken, "told him", "PERSON", at))
          .hasMessageContaining("Nothing here asks for");
      hold = Serving.serve(book, OFFICER, hold, "bail-judge", Recipient.JUDGE.name(), at);
      assertThat(paper(book, hold, "bail-judge").served())
          .singleElement()
          .satisfies(
              served -> {
                assertThat(served.to()).isEqualTo("JUDGE");
                assertThat(served.at()).isEqualTo(at);
                assertThat(served.by()).isEqualTo(OFFICER);
              });
      assertThat(paper(book, hold, "copy-to-person").served()).isEmpty();
    }
  }

  /** Nobody asked for an interview, and nothing was told to the agency. */
  @Test
  void what_only_an_interview_or_a_word_to_the_agency_would_ask_for_is_not_due_on_a_hold() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      HoldBook book = book(database, CALIFORNIA);
      Hold hold = book.takeIn(OFFICER, "B-1001", sufficient());
      List<Paper> papers = Paper.of(hold, book.answer(hold));
      Matter matter = Matter.of(book, hold);
      List<String> tasks =
          ToDo.of(matter, Verdicts.of(matter), papers).tasks().stream()
              .map(ToDo.Task::words)
              .toList();
      assertThat(tasks)
          .contains("Print: A copy of a request about you")
          .noneMatch(words -> words.contains("interview") || words.contains("What ICE was told"));
      assertThat(book.answer(hold).duties())
          .filteredOn(owed -> owed.duty().id().equals("consent-form"))
          .noneMatch(OwedDuty::settled);

      hold =
          Serving.serve(
              book,
              OFFICER,
              hold,
              Paper.RELEASE_TO_AGENCY,
              "AGENCY",
              LocalDateTime.parse("2026-10-30T10:30"));
      assertThat(Paper.of(hold, book.answer(hold)))
          .filteredOn(paper -> paper.id().equals("us-ca-truth-act-same-notice"))
          .allMatch(paper -> !paper.settled().isEmpty());
    }
  }

  @Test
  void a_notice_of_one_policy_goes_before_the_notice_of_a_kind_of_act() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      HoldBook book = book(database, CALIFORNIA);
      Hold hold =
          book.takeIn(
              OFFICER,
              "B-1001",
              CaseJson.read(
                  Map.of(
                      "request",
                      Map.of("kind", "NOTIFY", "form", "I247G", "received_at", "2026-10-30T09:00")),
                  "x"));
      assertThat(duties(paper(book, hold, "us-ca-truth-act-same-notice")))
          .containsExactly("us-ca-truth-act/same-notice");
      assertThat(duties(paper(book, hold, "explanation-to-person")))
          .containsExactly("us-ca-truth-act/say-whether");
      assertThat(duties(paper(book, hold, "notice-to-counsel")))
          .containsExactly("us-ca-truth-act/notice-to-counsel");
    }
  }

  @Test
  void a_reply_names_the_rule_that_was_followed_and_no_rule_where_it_was_not() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      HoldBook book = book(database, CALIFORNIA);
      Hold hold = book.takeIn(OFFICER, "B-1001", sufficient());
      assertThat(Paper.of(hold, book.answer(hold)))
          .noneMatch(paper -> paper.id().equals("reply-to-agency"));
      hold = book.leave(OFFICER, hold, LocalDateTime.parse("2026-10-30T10:30"), false, "");
      hold = book.decide(OFFICER, hold, Choice.DECLINE, null, null);
      PrintedNotice reply = printed(book, hold, "reply-to-agency", Language.EN);
      assertThat(words(reply)).contains("The jail does not do as the request asks.");
      assertThat(blocks(reply)).contains(Notice.Block.LAW);
      assertThat(new AnswerView(reply.law(), Question.HOLD).reasons()).isNotEmpty();

      hold = book.decide(OFFICER, hold, Choice.HONOR, Reason.COURT_ORDER, "order seen");
      hold = book.agree(SUPERVISOR, hold, hold.decisions().getLast(), true, "seen");
      reply = printed(book, hold, "reply-to-agency", Language.EN);
      assertThat(words(reply)).contains("The jail does as the request asks.").contains("on record");
      assertThat(blocks(reply)).doesNotContain(Notice.Block.LAW);
    }
  }

  @Test
  void the_person_reads_until_when_in_each_language_and_is_named_by_the_booking_number_alone() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      HoldBook book = book(database, OHIO);
      Hold hold = book.takeIn(OFFICER, "B-1001", sufficient());
      hold = book.leave(OFFICER, hold, LocalDateTime.parse("2026-10-30T13:30"), false, "");
      hold = book.decide(OFFICER, hold, Choice.HONOR, null, null);
      for (Map.Entry<Language, String> moment :
          Map.of(
                  Language.EN, "November 1, 2026 at 12:30 PM EST",
                  Language.ES, "1 de noviembre de 2026, 12:30 EST",
                  Language.HT, "1 novanm 2026, 12:30 EST")
              .entrySet()) {
        PrintedNotice notice = printed(book, hold, "explanation-to-person", moment.getKey());
        assertThat(words(notice)).contains(moment.getValue());
        PrintedNotice later =
            new PrintedNotice(
                paper(book, hold, "explanation-to-person"),
                moment.getKey(),
                hold,
                book.answer(hold),
                NOW.atZone(book.zone()).plusDays(3),
                book.county());
        assertThat(words(later))
            .contains(moment.getValue())
            .containsAnyOf("had to end by", "tenía que terminar", "te dwe fini")
            // Whom to ask, and that a lawyer may see it.
            .containsAnyOf("ask the staff", "pregunte al personal", "mande anplwaye")
            .containsAnyOf("a lawyer", "un abogado", "yon avoka");
        assertThat(notice.text().reviewed()).isEqualTo(moment.getKey() == Language.EN);
      }
    }
  }

  /** A judge, the agency and the jail's own staff read English, and sign for what they read. */
  @Test
  void a_release_order_is_in_english_says_now_once_local_custody_ended_and_argues_no_law() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      HoldBook book = book(database, OHIO);
      Hold hold = book.takeIn(OFFICER, "B-1001", sufficient());
      assertThat(Paper.of(hold, book.answer(hold)))
          .noneMatch(paper -> paper.id().equals("release-order"));
      hold = book.leave(OFFICER, hold, LocalDateTime.parse("2026-10-30T10:00"), true, "");
      PrintedNotice order = printed(book, hold, "release-order", Language.ES);
      assertThat(order.language()).isEqualTo(Language.EN);
      assertThat(order.title()).isEqualTo("Release order");
      assertThat(words(order))
          .contains("No valid decision keeps the person", "Release the person now")
          .doesNotContain("when local custody ends");
      assertThat(blocks(order)).doesNotContain(Notice.Block.LAW);
    }
  }

  @Test
  void a_release_order_for_whom_ice_asked_no_hold_says_now_whatever_was_decided() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      HoldBook book = book(database, OHIO);
      for (Choice choice : Choice.values()) {
        Hold hold =
            book.takeIn(
                OFFICER,
                "B-" + choice,
                CaseJson.read(
                    Map.of(
                        "request",
                        Map.of(
                            "kind", "NOTIFY", "form", "I247N", "received_at", "2026-10-29T21:40")),
                    "x"));
        hold = book.leave(OFFICER, hold, LocalDateTime.parse("2026-10-30T10:00"), true, "");
        hold = book.decide(OFFICER, hold, choice, Reason.OTHER, "as told");
        if (hold.decisions().getLast().waits()) {
          hold = book.agree(SUPERVISOR, hold, hold.decisions().getLast(), true, "seen");
        }
        assertThat(words(printed(book, hold, "release-order", Language.EN)))
            .contains("local custody has ended. Release the person now");
        assertThat(Paper.of(hold, book.answer(hold)).stream().map(Paper::id).toList())
            .as("telling ICE is there to be recorded once it was decided")
            .matches(all -> all.contains("release-to-agency") == (choice == Choice.HONOR));
      }
    }
  }

  /** The person's own page names the section and not the copy in which it was read. */
  @Test
  void the_person_reads_what_the_law_says_and_not_where_somebody_read_it() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      HoldBook book = book(database, FLORIDA);
      CaseRecord adult =
          sufficient()
              .with(Fact.PERSON_VICTIM_OR_WITNESS, false)
              .with(Fact.CUSTODY_LOCAL_CHARGE, true);
      Hold hold = book.takeIn(OFFICER, "B-1001", adult);
      PrintedNotice page = printed(book, hold, "explanation-to-person", Language.EN);
      List<String> cited =
          new AnswerView(page.law(), Question.HOLD)
              .reasons().stream()
                  .flatMap(reason -> reason.restsOn().stream())
                  .map(PrintedNotice::cited)
                  .toList();
      assertThat(cited)
          .isNotEmpty()
          .anyMatch(one -> one.startsWith("Florida Statutes, section 908.105,"))
          .noneMatch(one -> one.contains("read in full"))
          .noneMatch(one -> one.contains("saint1415") || one.contains("commit"));
      assertThat(paper(book, hold, "copy-to-person").settled())
          .isNotEmpty()
          .noneMatch(owed -> owed.duty().id().equals("serve-copy-before-transfer"));
    }
  }

  /** What a paper that is served says of the law is its name, and never that it was not read. */
  @Test
  void no_paper_says_how_or_where_the_law_was_read() {
    assertThat(
            PolicyLibrary.bundled().policies().stream()
                .flatMap(policy -> policy.citations().stream())
                .map(PrintedNotice::cited))
        .noneMatch(
            one ->
                Pattern.compile("not read|commit [0-9a-f]{6}|saint1415|read in|https?:|unofficial")
                    .matcher(one)
                    .find())
        .noneMatch(String::isBlank);
  }

  @Test
  void the_person_reads_no_rule_but_those_that_the_agency_adopted_in_the_words_they_have_now() {
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      Policy florida =
          PolicyLibrary.bundled().policies().stream()
              .filter(policy -> policy.id().equals("us-fl-chapter-908"))
              .findFirst()
              .orElseThrow();
      String adopted =
          """
          adopted:
            - policy: us-fl-chapter-908
              number: "12-3"
              by: The sheriff
              on: 2026-10-12
              sha256: %s
              counsel_reviewed: 2026-10-01
          """;
      for (String digest : List.of(florida.digest(), "0".repeat(64))) {
        County county = County.parse(adopted.formatted(digest), "county.yaml");
        HoldBook book =
            new HoldBook(
                database,
                DeskLaw.of(PolicyLibrary.bundled(), FLORIDA, county),
                InstantSource.fixed(NOW));
        CaseRecord adult =
            sufficient()
                .with(Fact.PERSON_VICTIM_OR_WITNESS, false)
                .with(Fact.CUSTODY_LOCAL_CHARGE, true);
        Hold hold = book.takeIn(OFFICER, "B-" + digest.substring(0, 4), adult);
        PrintedNotice page = printed(book, hold, "explanation-to-person", Language.EN);
        boolean same = digest.equals(florida.digest());
        assertThat(page.reasons().isEmpty()).isEqualTo(!same);
        assertThat(page.reasons()).allMatch(one -> page.adopted(one).equals(" (12-3, 2026-10-12)"));
        assertThat(words(page) + page.title()).doesNotContain("2026-10-01");
      }
    }
  }

  /** Whatever stands: no name in braces is left, and every language says as much as the others. */
  @Test
  void every_notice_is_whole_in_every_language_in_which_it_is_offered() {
    Pattern braces = Pattern.compile("\\{(\\w+)}");
    Set<String> known =
        Set.of(
            "jail",
            "booking",
            "number",
            "today",
            "received",
            "form",
            "deadline",
            "asked",
            "asked_you");
    assertThat(Notice.bundled()).hasSizeGreaterThanOrEqualTo(7);
    for (Notice notice : Notice.bundled()) {
      Notice.Text english = notice.in(Language.EN);
      if (Set.of(Recipient.PERSON, Recipient.COUNSEL, Recipient.DESIGNEE).contains(notice.to())) {
        assertThat(notice.texts()).containsOnlyKeys(Language.values());
      }
      for (Language language : notice.texts().keySet()) {
        Notice.Text text = notice.in(language);
        assertThat(text.title()).isNotBlank();
        assertThat(text.parts()).hasSameSizeAs(english.parts());
        for (int i = 0; i < text.parts().size(); i++) {
          Notice.Part part = text.parts().get(i);
          Notice.Part same = english.parts().get(i);
          assertThat(part.block()).as(notice.id()).isEqualTo(same.block());
          assertThat(part.when()).as(notice.id()).isEqualTo(same.when());
          Set<String> names = names(braces, part.words());
          assertThat(names)
              .as(notice.id() + " " + part.words())
              .isEqualTo(names(braces, same.words()));
          assertThat(known).containsAll(names);
        }
      }
    }
  }

  /** A notice that names a duty which no policy has would never be asked for. */
  @Test
  void every_duty_that_a_notice_names_is_one_of_the_library() {
    Set<String> duties =
        PolicyLibrary.bundled().policies().stream()
            .flatMap(
                policy ->
                    policy.duties().stream()
                        .flatMap(
                            duty ->
                                Stream.of(
                                    duty.id(),
                                    policy.id() + "/" + duty.id(),
                                    duty.action().name())))
            .collect(Collectors.toSet());
    for (Notice notice : Notice.bundled()) {
      assertThat(duties).as(notice.id()).containsAll(notice.serves());
      assertThat(notice.serves().isEmpty() && notice.offered().isEmpty()).isFalse();
    }
  }

  private static Set<String> names(Pattern braces, String words) {
    return braces.matcher(words).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static String words(PrintedNotice notice) {
    return notice.parts().stream().map(Notice.Part::words).collect(Collectors.joining("\n"));
  }

  private static List<Notice.Block> blocks(PrintedNotice notice) {
    return notice.parts().stream().map(Notice.Part::block).toList();
  }

  private static List<String> duties(Paper paper) {
    return paper.duties().stream().map(PaperTest::name).toList();
  }

  private static String name(OwedDuty owed) {
    Policy policy = owed.policy();
    return policy.id() + "/" + owed.duty().id();
  }

  private static PrintedNotice printed(HoldBook book, Hold hold, String id, Language language) {
    ZonedDateTime now = NOW.atZone(book.zone());
    return new PrintedNotice(
        paper(book, hold, id), language, hold, book.answer(hold), now, book.county());
  }

  private static Paper paper(HoldBook book, Hold hold, String id) {
    return Paper.of(hold, book.answer(hold)).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no paper "
                        + id
                        + ": "
                        + Paper.of(hold, book.answer(hold)).stream().map(Paper::id).toList()));
  }

  private static CaseRecord sufficient() {
    Map<String, Object> request =
        Map.of(
            "kind", "HOLD",
            "form", "I247A",
            "received_at", "2026-10-30T09:00",
            "form_complete", true,
            "probable_cause_shown", true,
            "box_biometric_records", true,
            "box_resume_custody", false,
            "administrative_warrant", true,
            "served_on_person", true);
    return CaseJson.read(
        Map.of("request", request, "person", Map.of("age", 34, "us_citizen_claim", false)), "x");
  }

  private static HoldBook book(DeskDatabase database, String place) {
    return new HoldBook(
        database,
        DeskLaw.of(PolicyLibrary.bundled(), place, TestCounty.OFFICER_DECIDES),
        InstantSource.fixed(NOW));
  }
}
