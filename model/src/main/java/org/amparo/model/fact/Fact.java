package org.amparo.model.fact;

import java.util.List;
import java.util.Optional;

/**
 * A fact that is single in a case. Policies name it by its {@link #path()}, SQL by its {@link
 * #column()}. The vocabulary follows what the texts of real policies ask.
 */
public enum Fact {
  REQUEST_KIND(
      "request.kind",
      FactType.TEXT,
      "What the agency asks the jail to do",
      "HOLD",
      "NOTIFY",
      "TRANSFER",
      "INTERVIEW"),
  REQUEST_RECEIVED_ON(
      "request.received_on", FactType.DATE, "The day the jail received the request"),
  REQUEST_RECEIVED_AT("request.received_at", FactType.TIME, "When the jail received the request"),
  REQUEST_FORM(
      "request.form",
      FactType.TEXT,
      "The form the request came on; I247 where its version is not recorded",
      "I247",
      "I247_2010",
      "I247_2012",
      "I247A",
      "I247D",
      "I247G",
      "I247N",
      "I247X",
      "OTHER"),
  REQUEST_FORM_COMPLETE(
      "request.form_complete", FactType.BOOLEAN, "Every field the form requires is filled"),
  REQUEST_PROBABLE_CAUSE_SHOWN(
      "request.probable_cause_shown",
      FactType.BOOLEAN,
      "The form shows probable cause of removability (a box of its own is ticked)"),
  REQUEST_BOX_FINAL_ORDER(
      "request.box_final_order",
      FactType.BOOLEAN,
      "The box for a final order of removal is ticked"),
  REQUEST_BOX_PENDING_PROCEEDINGS(
      "request.box_pending_proceedings",
      FactType.BOOLEAN,
      "The box for pending removal proceedings is ticked"),
  REQUEST_BOX_BIOMETRIC_RECORDS(
      "request.box_biometric_records",
      FactType.BOOLEAN,
      "The box for a biometric match with a check of records is ticked"),
  REQUEST_BOX_STATEMENTS(
      "request.box_statements",
      FactType.BOOLEAN,
      "The box for the person's statements or other reliable evidence is ticked"),
  REQUEST_BOX_RESUME_CUSTODY(
      "request.box_resume_custody",
      FactType.BOOLEAN,
      "The box is ticked by which the agency resumes custody of a person it had lent"),
  REQUEST_SUPPORTING_DOCUMENT(
      "request.supporting_document",
      FactType.BOOLEAN,
      "An affidavit, order or other official document shows probable cause in the form's stead"),
  REQUEST_ADMINISTRATIVE_WARRANT(
      "request.administrative_warrant",
      FactType.BOOLEAN,
      "A warrant signed by an immigration officer (I-200, I-205 or successor) came with it"),
  REQUEST_ADMINISTRATIVE_WARRANT_FORM(
      "request.administrative_warrant_form",
      FactType.TEXT,
      "The form of that warrant",
      "I200",
      "I205",
      "I203",
      "I286",
      "OTHER"),
  REQUEST_FACIALLY_NAMES_PERSON(
      "request.facially_names_person",
      FactType.BOOLEAN,
      "The request and its papers appear to be for this person"),
  REQUEST_JUDICIAL_WARRANT(
      "request.judicial_warrant",
      FactType.BOOLEAN,
      "A warrant signed by a federal judge or magistrate came with it"),
  REQUEST_JUDICIAL_WARRANT_CRIMINAL(
      "request.judicial_warrant_criminal",
      FactType.BOOLEAN,
      "A federal judge's warrant or finding of probable cause for a crime came with it"),
  REQUEST_JUDICIAL_WARRANT_WITH_REQUEST(
      "request.judicial_warrant_with_request",
      FactType.BOOLEAN,
      "The judge's warrant was presented together with the request"),
  REQUEST_STATE_CRIMINAL_WARRANT(
      "request.state_criminal_warrant",
      FactType.BOOLEAN,
      "A warrant of a state court for a crime came with it"),
  REQUEST_WRIT(
      "request.writ",
      FactType.BOOLEAN,
      "A court's writ or order to produce the person came with it"),
  REQUEST_COURT_ORDER_TO_HOLD(
      "request.court_order_to_hold",
      FactType.BOOLEAN,
      "Another order of a federal or state court to hold the person came with it"),
  REQUEST_REMOVAL_ORDER_BY_JUDGE(
      "request.removal_order_by_judge",
      FactType.BOOLEAN,
      "An order of removal signed by a judge came with it"),
  REQUEST_CONVICTION_SHOWN_IN_WRITING(
      "request.conviction_shown_in_writing",
      FactType.BOOLEAN,
      "The agency showed in writing the conviction it relies on"),
  REQUEST_SERVED_ON_PERSON(
      "request.served_on_person",
      FactType.BOOLEAN,
      "A copy of the request was served on the person"),
  REQUEST_SERVED_AT("request.served_at", FactType.TIME, "When that copy was served"),
  REQUEST_ISSUING_OFFICE(
      "request.issuing_office",
      FactType.TEXT,
      "The office that issued the request, as the source writes it"),
  REQUEST_ICE_THREAT_LEVEL(
      "request.ice_threat_level",
      FactType.INTEGER,
      "The level 1, 2 or 3 that ICE reported for the person; 1 is the most serious"),
  PERSON_AGE("person.age", FactType.INTEGER, "Age in full years on the day of the request"),
  PERSON_US_CITIZEN_CLAIM(
      "person.us_citizen_claim",
      FactType.BOOLEAN,
      "The person claims, or papers show, United States citizenship"),
  PERSON_STATUS_PROOF(
      "person.status_proof",
      FactType.BOOLEAN,
      "The person showed proof of citizenship or lawful status"),
  PERSON_STATUS_VERIFIED(
      "person.status_verified",
      FactType.BOOLEAN,
      "Federal authorities verified that the person is unlawfully present"),
  PERSON_ON_SEX_REGISTRY(
      "person.on_sex_registry",
      FactType.BOOLEAN,
      "The person is a current registrant for a sex offense"),
  PERSON_ON_ARSON_REGISTRY(
      "person.on_arson_registry", FactType.BOOLEAN, "The person is a current registrant for arson"),
  PERSON_GANG_LISTING(
      "person.gang_listing",
      FactType.TEXT,
      "Where the person is listed as a member of a gang",
      "NONE",
      "NCIC",
      "CORRECTIONS",
      "OTHER"),
  PERSON_TERRORIST_MATCH(
      "person.terrorist_match",
      FactType.BOOLEAN,
      "A search shows a possible match in a terrorist database"),
  PERSON_FINAL_ORDER(
      "person.final_order",
      FactType.BOOLEAN,
      "A final order of removal is reported for the person"),
  PERSON_FINAL_ORDER_SIGNER(
      "person.final_order_signer",
      FactType.TEXT,
      "Who signed that order",
      "IMMIGRATION_JUDGE",
      "FEDERAL_JUDGE",
      "ICE_OFFICER"),
  PERSON_WARRANT_OF_REMOVAL(
      "person.warrant_of_removal", FactType.BOOLEAN, "A warrant of removal is outstanding"),
  PERSON_PRIOR_REMOVAL_AND_REENTRY(
      "person.prior_removal_and_reentry",
      FactType.BOOLEAN,
      "The person re-entered unlawfully after a removal"),
  PERSON_FEDERAL_FELONY_WARRANT(
      "person.federal_felony_warrant",
      FactType.BOOLEAN,
      "A federal warrant for a felony is outstanding"),
  PERSON_CRIMINAL_WARRANT(
      "person.criminal_warrant",
      FactType.BOOLEAN,
      "A warrant for a crime is outstanding anywhere in the country"),
  PERSON_ARREST_WARRANT_IN_STATE(
      "person.arrest_warrant_in_state",
      FactType.BOOLEAN,
      "An arrest warrant of this state's courts is outstanding"),
  PERSON_VICTIM_OR_WITNESS(
      "person.victim_or_witness",
      FactType.BOOLEAN,
      "The person is in custody in connection with a crime they suffered or saw"),
  PERSON_DOMESTIC_VIOLENCE_VICTIM(
      "person.domestic_violence_victim",
      FactType.BOOLEAN,
      "The person suffered domestic violence in connection with the custody"),
  PERSON_CONSENTED_TO_INTERVIEW(
      "person.consented_to_interview",
      FactType.BOOLEAN,
      "The person agreed in writing to be questioned, after being told their rights"),
  PERSON_COUNSEL_PRESENT_OR_WAIVED(
      "person.counsel_present_or_waived",
      FactType.BOOLEAN,
      "Counsel is present, or the person waived counsel"),
  PERSON_ASKED_FOR_INTERVIEW(
      "person.asked_for_interview", FactType.BOOLEAN, "The person asked to speak with the agency"),
  PERSON_UNACCEPTABLE_RISK(
      "person.unacceptable_risk",
      FactType.BOOLEAN,
      "The jail found that release is an unacceptable risk to public safety"),
  CUSTODY_LOCAL_CHARGE(
      "custody.local_charge", FactType.BOOLEAN, "The person was booked on a local criminal charge"),
  CUSTODY_BASIS(
      "custody.basis",
      FactType.TEXT,
      "What the custody rests on",
      "LOCAL_PRETRIAL",
      "LOCAL_SENTENCED",
      "FEDERAL_CHARGE",
      "FEDERAL_SENTENCE"),
  CUSTODY_CUSTODIAN(
      "custody.custodian",
      FactType.TEXT,
      "Who has custody",
      "JAIL",
      "POLICE",
      "STATE_CORRECTIONS",
      "PROBATION",
      "COURT"),
  CUSTODY_ARRESTED_ON(
      "custody.arrested_on", FactType.DATE, "The day of the arrest that led to this custody"),
  CUSTODY_BOOKED_ON("custody.booked_on", FactType.DATE, "The day of booking"),
  CUSTODY_RELEASE_ELIGIBLE_ON(
      "custody.release_eligible_on", FactType.DATE, "The day the person would go home"),
  CUSTODY_RELEASE_ELIGIBLE_AT(
      "custody.release_eligible_at", FactType.TIME, "When the person would go home"),
  CUSTODY_RELEASE_REASON(
      "custody.release_reason",
      FactType.TEXT,
      "Why the person became eligible for release from local custody",
      "DISMISSED",
      "ACQUITTED",
      "SERVED",
      "BOND_OR_RECOGNIZANCE",
      "DIVERSION",
      "OTHER"),
  CUSTODY_BOND_SET("custody.bond_set", FactType.BOOLEAN, "Bond is set"),
  CUSTODY_BOND_POSTED("custody.bond_posted", FactType.BOOLEAN, "Bond was posted"),
  CUSTODY_STATE_TERM_SATISFIED(
      "custody.state_term_satisfied",
      FactType.BOOLEAN,
      "What state law asked of the person is served and no state charge is open"),
  CUSTODY_RELEASE_DATE_PUBLIC(
      "custody.release_date_public", FactType.BOOLEAN, "The release date is open to the public"),
  CUSTODY_RELEASED_AT("custody.released_at", FactType.TIME, "When the person left local custody"),
  CUSTODY_RELEASED_TO("custody.released_to", FactType.TEXT, "To whom, as the source writes it"),
  JURISDICTION_REIMBURSEMENT(
      "jurisdiction.reimbursement",
      FactType.TEXT,
      "What the federal government has agreed in writing to pay for holding on request",
      "NONE",
      "PARTIAL",
      "ALL_COSTS"),
  JURISDICTION_AGREEMENT_287G(
      "jurisdiction.agreement_287g",
      FactType.BOOLEAN,
      "A 287(g) agreement is in force for the jail"),
  JURISDICTION_INJUNCTION(
      "jurisdiction.injunction",
      FactType.BOOLEAN,
      "An injunction forbids holding on a request here"),
  JURISDICTION_REVIEWS_PROBABLE_CAUSE_ISSUER(
      "jurisdiction.reviews_probable_cause_issuer",
      FactType.BOOLEAN,
      "A neutral official reviews the issuing office's probable cause promptly"),
  JURISDICTION_TIME_ZONE(
      "jurisdiction.time_zone",
      FactType.TEXT,
      "The time zone of the jail, such as America/New_York");

  private final String path;
  private final FactType type;
  private final List<String> allowed;
  private final String meaning;

  Fact(String path, FactType type, String meaning, String... allowed) {
    this.path = path;
    this.type = type;
    this.allowed = List.of(allowed);
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

  /** The fact with this path, or empty. */
  public static Optional<Fact> byPath(String path) {
    for (Fact fact : values()) {
      if (fact.path.equals(path)) {
        return Optional.of(fact);
      }
    }
    return Optional.empty();
  }
}
