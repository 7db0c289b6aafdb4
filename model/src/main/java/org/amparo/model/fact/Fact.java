package org.amparo.model.fact;

import static org.amparo.model.fact.FactType.BOOLEAN;
import static org.amparo.model.fact.FactType.DATE;
import static org.amparo.model.fact.FactType.INTEGER;
import static org.amparo.model.fact.FactType.TEXT;
import static org.amparo.model.fact.FactType.TIME;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.WordList;

/**
 * A fact that is single in a case, named {@code GROUP_KEY}. Policies name it by its {@link
 * #path()}, SQL by its {@link #column()}. The vocabulary follows what the texts of real policies
 * ask.
 */
public enum Fact {
  REQUEST_KIND(TEXT, "What the agency asks the jail to do", "HOLD NOTIFY TRANSFER INTERVIEW"),
  REQUEST_RECEIVED_ON(DATE, "The day the jail received the request"),
  REQUEST_RECEIVED_AT(TIME, "When the jail received the request"),
  REQUEST_FORM(
      TEXT,
      "The form the request came on; I247 where its version is not recorded",
      "I247 I247_2010 I247_2012 I247A I247D I247G I247N I247X OTHER"),
  REQUEST_FORM_COMPLETE(BOOLEAN, "Every field the form requires is filled"),
  REQUEST_PROBABLE_CAUSE_SHOWN(
      BOOLEAN, "The form shows probable cause of removability (a box of its own is ticked)"),
  REQUEST_BOX_FINAL_ORDER(BOOLEAN, "The box for a final order of removal is ticked"),
  REQUEST_BOX_PENDING_PROCEEDINGS(BOOLEAN, "The box for pending removal proceedings is ticked"),
  REQUEST_BOX_BIOMETRIC_RECORDS(
      BOOLEAN, "The box for a biometric match with a check of records is ticked"),
  REQUEST_BOX_STATEMENTS(
      BOOLEAN, "The box for the person's statements or other reliable evidence is ticked"),
  REQUEST_BOX_RESUME_CUSTODY(
      BOOLEAN, "The box is ticked by which the agency resumes custody of a person it had lent"),
  REQUEST_SUPPORTING_DOCUMENT(
      BOOLEAN,
      "An affidavit, order or other official document shows probable cause in the form's stead"),
  REQUEST_ADMINISTRATIVE_WARRANT(
      BOOLEAN,
      "A warrant signed by an immigration officer (I-200, I-205 or successor) came with it"),
  REQUEST_ADMINISTRATIVE_WARRANT_FORM(
      TEXT, "The form of that warrant", "I200 I205 I203 I286 OTHER"),
  REQUEST_FACIALLY_NAMES_PERSON(BOOLEAN, "The request and its papers appear to be for this person"),
  REQUEST_JUDICIAL_WARRANT(
      BOOLEAN, "A warrant signed by a federal judge or magistrate came with it"),
  REQUEST_JUDICIAL_WARRANT_CRIMINAL(
      BOOLEAN, "A federal judge's warrant or finding of probable cause for a crime came with it"),
  REQUEST_JUDICIAL_WARRANT_WITH_REQUEST(
      BOOLEAN, "The judge's warrant was presented together with the request"),
  REQUEST_STATE_CRIMINAL_WARRANT(BOOLEAN, "A warrant of a state court for a crime came with it"),
  REQUEST_WRIT(BOOLEAN, "A court's writ or order to produce the person came with it"),
  REQUEST_COURT_ORDER_TO_HOLD(
      BOOLEAN, "Another order of a federal or state court to hold the person came with it"),
  REQUEST_REMOVAL_ORDER_BY_JUDGE(BOOLEAN, "An order of removal signed by a judge came with it"),
  REQUEST_CONVICTION_SHOWN_IN_WRITING(
      BOOLEAN, "The agency showed in writing the conviction it relies on"),
  REQUEST_SERVED_ON_PERSON(BOOLEAN, "A copy of the request was served on the person"),
  REQUEST_SERVED_AT(TIME, "When that copy was served"),
  REQUEST_ISSUING_OFFICE(TEXT, "The office that issued the request, as the source writes it"),
  REQUEST_ICE_THREAT_LEVEL(
      INTEGER, "The level 1, 2 or 3 that ICE reported for the person; 1 is the most serious"),
  REQUEST_CANCELED(BOOLEAN, "The agency canceled the request or took it back"),
  PERSON_AGE(INTEGER, "Age in full years on the day of the request"),
  PERSON_US_CITIZEN_CLAIM(BOOLEAN, "The person claims, or papers show, United States citizenship"),
  PERSON_STATUS_PROOF(BOOLEAN, "The person showed proof of citizenship or lawful status"),
  PERSON_STATUS_VERIFIED(
      BOOLEAN, "Federal authorities verified that the person is unlawfully present"),
  PERSON_ON_SEX_REGISTRY(BOOLEAN, "The person is a current registrant for a sex offense"),
  PERSON_ON_ARSON_REGISTRY(BOOLEAN, "The person is a current registrant for arson"),
  PERSON_GANG_LISTING(
      TEXT, "Where the person is listed as a member of a gang", "NONE NCIC CORRECTIONS OTHER"),
  PERSON_TERRORIST_MATCH(BOOLEAN, "A search shows a possible match in a terrorist database"),
  PERSON_FINAL_ORDER(BOOLEAN, "A final order of removal is reported for the person"),
  PERSON_FINAL_ORDER_SIGNER(
      TEXT, "Who signed that order", "IMMIGRATION_JUDGE FEDERAL_JUDGE ICE_OFFICER"),
  PERSON_WARRANT_OF_REMOVAL(BOOLEAN, "A warrant of removal is outstanding"),
  PERSON_PRIOR_REMOVAL_AND_REENTRY(BOOLEAN, "The person re-entered unlawfully after a removal"),
  PERSON_FEDERAL_FELONY_WARRANT(BOOLEAN, "A federal warrant for a felony is outstanding"),
  PERSON_CRIMINAL_WARRANT(BOOLEAN, "A warrant for a crime is outstanding anywhere in the country"),
  PERSON_ARREST_WARRANT_IN_STATE(
      BOOLEAN, "An arrest warrant of this state's courts is outstanding"),
  PERSON_VICTIM_OR_WITNESS(
      BOOLEAN, "The person is in custody in connection with a crime they suffered or saw"),
  PERSON_DOMESTIC_VIOLENCE_VICTIM(
      BOOLEAN, "The person suffered domestic violence in connection with the custody"),
  PERSON_CONSENTED_TO_INTERVIEW(
      BOOLEAN, "The person agreed in writing to be questioned, after being told their rights"),
  PERSON_COUNSEL_PRESENT_OR_WAIVED(BOOLEAN, "Counsel is present, or the person waived counsel"),
  PERSON_ASKED_FOR_INTERVIEW(BOOLEAN, "The person asked to speak with the agency"),
  PERSON_UNACCEPTABLE_RISK(
      BOOLEAN, "The jail found that release is an unacceptable risk to public safety"),
  CUSTODY_LOCAL_CHARGE(BOOLEAN, "The person was booked on a local criminal charge"),
  CUSTODY_BASIS(
      TEXT,
      "What the custody rests on",
      "LOCAL_PRETRIAL LOCAL_SENTENCED FEDERAL_CHARGE FEDERAL_SENTENCE"),
  CUSTODY_CUSTODIAN(TEXT, "Who has custody", "JAIL POLICE STATE_CORRECTIONS PROBATION COURT"),
  CUSTODY_ARRESTED_ON(DATE, "The day of the arrest that led to this custody"),
  CUSTODY_BOOKED_ON(DATE, "The day of booking"),
  CUSTODY_RELEASE_ELIGIBLE_ON(DATE, "The day the person would go home"),
  CUSTODY_RELEASE_ELIGIBLE_AT(TIME, "When the person would go home"),
  CUSTODY_RELEASE_REASON(
      TEXT,
      "Why the person became eligible for release from local custody",
      "DISMISSED ACQUITTED SERVED BOND_OR_RECOGNIZANCE DIVERSION OTHER"),
  CUSTODY_BOND_SET(BOOLEAN, "Bond is set"),
  CUSTODY_BOND_POSTED(BOOLEAN, "Bond was posted"),
  CUSTODY_STATE_TERM_SATISFIED(
      BOOLEAN, "What state law asked of the person is served and no state charge is open"),
  CUSTODY_RELEASE_DATE_PUBLIC(BOOLEAN, "The release date is open to the public"),
  CUSTODY_RELEASED_AT(TIME, "When the person left local custody"),
  CUSTODY_RELEASED_TO(TEXT, "To whom, as the source writes it"),
  JURISDICTION_REIMBURSEMENT(
      TEXT,
      "What the federal government has agreed in writing to pay for holding on request",
      "NONE PARTIAL ALL_COSTS"),
  JURISDICTION_AGREEMENT_287G(BOOLEAN, "A 287(g) agreement is in force for the jail"),
  JURISDICTION_REVIEWS_PROBABLE_CAUSE_ISSUER(
      BOOLEAN, "A neutral official reviews the issuing office's probable cause promptly"),
  JURISDICTION_TIME_ZONE(TEXT, "The time zone of the jail, such as America/New_York");

  private static final Map<String, Fact> BY_PATH =
      Stream.of(values()).collect(Collectors.toMap(Fact::path, fact -> fact));
  private final String path;
  private final FactType type;
  private final List<String> allowed;
  private final String meaning;

  Fact(FactType type, String meaning, String... words) {
    this.path = name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    this.type = type;
    this.allowed = Stream.of(words).map(WordList::of).flatMap(List::stream).toList();
    this.meaning = meaning;
  }

  /** The name in policies and case files, such as {@code request.received_on}. */
  public String path() {
    return path;
  }

  /** The part of the case it belongs to, such as {@code request}. */
  public String group() {
    return path.substring(0, path.indexOf('.'));
  }

  /** The name within its group, such as {@code received_on}. */
  public String key() {
    return path.substring(path.indexOf('.') + 1);
  }

  /** The column in SQL, such as {@code request_received_on}. */
  public String column() {
    return path.replace('.', '_');
  }

  /** The type of a known value. */
  public FactType type() {
    return type;
  }

  /** The values a text fact may take; empty where it is free. */
  public List<String> allowed() {
    return allowed;
  }

  /** What it means, in a phrase. */
  public String meaning() {
    return meaning;
  }

  /** Facts and lists by their paths, in a few plain words. */
  public static String words(List<String> paths) {
    return paths.stream()
        .map(path -> path.replaceFirst("^(.*)s\\[(\\d+)]\\.(.*)$", "$3 of $1 $2"))
        .map(path -> path.substring(path.indexOf('.') + 1).replace('_', ' '))
        .map(words -> words.replaceFirst("^us ", "US "))
        .collect(Collectors.joining(", "));
  }

  /** The fact with this path, or empty. */
  public static Optional<Fact> byPath(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }
}
