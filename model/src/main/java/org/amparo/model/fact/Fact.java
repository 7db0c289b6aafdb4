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
      List.of("HOLD", "NOTIFY", "TRANSFER", "INTERVIEW"),
      "What the agency asks the jail to do"),
  REQUEST_RECEIVED_ON(
      "request.received_on", FactType.DATE, List.of(), "The day the jail received the request"),
  REQUEST_FORM(
      "request.form",
      FactType.TEXT,
      List.of("I247", "I247A", "I247D", "I247G", "I247N", "I247X", "OTHER"),
      "The form the request came on"),
  REQUEST_FORM_COMPLETE(
      "request.form_complete",
      FactType.BOOLEAN,
      List.of(),
      "Every field the form requires is filled"),
  REQUEST_PROBABLE_CAUSE_SHOWN(
      "request.probable_cause_shown",
      FactType.BOOLEAN,
      List.of(),
      "The form shows probable cause of removability (a box of its own is ticked)"),
  REQUEST_SUPPORTING_DOCUMENT(
      "request.supporting_document",
      FactType.BOOLEAN,
      List.of(),
      "An affidavit, order or other official document shows probable cause in the form's stead"),
  REQUEST_ADMINISTRATIVE_WARRANT(
      "request.administrative_warrant",
      FactType.BOOLEAN,
      List.of(),
      "A warrant signed by an immigration officer (I-200, I-205 or successor) came with it"),
  REQUEST_JUDICIAL_WARRANT(
      "request.judicial_warrant",
      FactType.BOOLEAN,
      List.of(),
      "A warrant signed by a federal judge or magistrate came with it"),
  REQUEST_SERVED_ON_PERSON(
      "request.served_on_person",
      FactType.BOOLEAN,
      List.of(),
      "A copy of the request was served on the person"),
  REQUEST_ICE_THREAT_LEVEL(
      "request.ice_threat_level",
      FactType.INTEGER,
      List.of(),
      "The level 1, 2 or 3 that ICE reported for the person; 1 is the most serious"),
  PERSON_AGE(
      "person.age", FactType.INTEGER, List.of(), "Age in full years on the day of the request"),
  PERSON_US_CITIZEN_CLAIM(
      "person.us_citizen_claim",
      FactType.BOOLEAN,
      List.of(),
      "The person claims, or papers show, United States citizenship"),
  PERSON_VICTIM_OR_WITNESS(
      "person.victim_or_witness",
      FactType.BOOLEAN,
      List.of(),
      "The person is in custody in connection with a crime they suffered or saw"),
  PERSON_FINAL_ORDER(
      "person.final_order",
      FactType.BOOLEAN,
      List.of(),
      "A final order of removal is reported for the person"),
  CUSTODY_LOCAL_CHARGE(
      "custody.local_charge",
      FactType.BOOLEAN,
      List.of(),
      "The person was booked on a local criminal charge"),
  CUSTODY_RELEASE_REASON(
      "custody.release_reason",
      FactType.TEXT,
      List.of("DISMISSED", "ACQUITTED", "SERVED", "BOND_OR_RECOGNISANCE", "DIVERSION", "OTHER"),
      "Why the person became eligible for release from local custody"),
  JURISDICTION_REIMBURSEMENT(
      "jurisdiction.reimbursement",
      FactType.TEXT,
      List.of("NONE", "PARTIAL", "ALL_COSTS"),
      "What the federal government has agreed in writing to pay for holding on request"),
  JURISDICTION_AGREEMENT_287G(
      "jurisdiction.agreement_287g",
      FactType.BOOLEAN,
      List.of(),
      "A 287(g) agreement is in force for the jail");

  private final String path;
  private final FactType type;
  private final List<String> allowed;
  private final String meaning;

  Fact(String path, FactType type, List<String> allowed, String meaning) {
    this.path = path;
    this.type = type;
    this.allowed = allowed;
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
