package org.amparo.handbook.policy;

import java.util.function.Predicate;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ir.Mentioned;

/** What the rules of a policy can ask of a case. */
enum Asks {
  REIMBURSEMENT("reimbursement", names -> names.anyOf(Fact.JURISDICTION_REIMBURSEMENT)),
  JUDICIAL_WARRANT(
      "judicial warrant",
      names ->
          names.anyOf(
              Fact.REQUEST_JUDICIAL_WARRANT,
              Fact.REQUEST_JUDICIAL_WARRANT_CRIMINAL,
              Fact.REQUEST_JUDICIAL_WARRANT_WITH_REQUEST)),
  ADMINISTRATIVE_WARRANT(
      "administrative warrant",
      names ->
          names.anyOf(
              Fact.REQUEST_ADMINISTRATIVE_WARRANT, Fact.REQUEST_ADMINISTRATIVE_WARRANT_FORM)),
  CONVICTION("conviction", names -> names.has(ListFact.CONVICTIONS)),
  PENDING_CHARGE("pending charge", names -> names.has(ListFact.CHARGES)),
  FINAL_ORDER(
      "final order",
      names ->
          names.anyOf(
              Fact.PERSON_FINAL_ORDER,
              Fact.PERSON_FINAL_ORDER_SIGNER,
              Fact.REQUEST_BOX_FINAL_ORDER)),
  AGE("age", names -> names.anyOf(Fact.PERSON_AGE)),
  CITIZENSHIP(
      "citizenship or status",
      names ->
          names.anyOf(
              Fact.PERSON_US_CITIZEN_CLAIM, Fact.PERSON_STATUS_PROOF, Fact.PERSON_STATUS_VERIFIED)),
  TERRORIST_MATCH("terrorist match", names -> names.anyOf(Fact.PERSON_TERRORIST_MATCH));

  private final String words;
  private final Predicate<Mentioned> found;

  Asks(String words, Predicate<Mentioned> found) {
    this.words = words;
    this.found = found;
  }

  /** As a column's heading. */
  String words() {
    return words;
  }

  /** Whether conditions that name these ask it. */
  boolean in(Mentioned names) {
    return found.test(names);
  }
}
