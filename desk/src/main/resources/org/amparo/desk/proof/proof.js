"use strict";
// Checks the proof in this page with nothing but this page, then shows what was checked.
const K = [];
for (let n = 2; K.length < 64; n++) {
  let prime = true;
  for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
  if (prime) K.push(Math.floor((Math.cbrt(n) % 1) * 4294967296));
}

function sha256(text) {
  const given = new TextEncoder().encode(text);
  const bytes = new Uint8Array(((given.length + 8 >> 6) + 1) << 6);
  bytes.set(given);
  bytes[given.length] = 128;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(given.length / 536870912));
  view.setUint32(bytes.length - 4, (given.length << 3) >>> 0);
  const h = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
  const w = new Int32Array(64);
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  for (let at = 0; at < bytes.length; at += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) { w[i] = view.getInt32(at + 4 * i); continue; }
      const a = w[i - 15], b = w[i - 2];
      w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    const v = h.slice();
    for (let i = 0; i < 64; i++) {
      const e = v[4], a = v[0];
      const one = (v[7] + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & v[5]) ^ (~e & v[6])) + K[i] + w[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]))) | 0;
      v.unshift((one + two) | 0);
      v.pop();
      v[4] = (v[4] + one) | 0;
    }
    for (let i = 0; i < 8; i++) h[i] = (h[i] + v[i]) | 0;
  }
  return h.map(x => (x >>> 0).toString(16).padStart(8, "0")).join("");
}

// Gives what was checked, and throws the first thing that does not agree.
function check(proof) {
  const must = (fine, words) => { if (!fine) throw new Error(words); };
  must(proof.format === "amparo-desk-proof/1", "this page cannot read " + proof.format);
  const digests = new Map(), own = [];
  let before = null, digest = "";
  for (const text of proof.headers) {
    const event = JSON.parse(text);
    must(before === null || (event.sequence === before + 1 && event.previous === digest), "event " + event.sequence + " does not follow the one before it");
    before = event.sequence;
    digest = sha256(text);
    digests.set(before, digest);
    if (event.subject === proof.request) own.push(event);
  }
  must(own.length > 0 && before === proof.head.sequence && digest === proof.head.digest, "the events do not lead to the head");
  must(own.length === proof.contents.length, "an event of the request is missing, or is there twice");
  let shown = 0, withheld = 0, all = "";
  const events = own.map((event, i) => {
    const held = proof.contents[i], fields = [];
    must(held.sequence === event.sequence, "the content of event " + event.sequence + " is missing");
    if (held.state === "FIELDS") {
      const leaves = held.fields.map(field => field[0] === "{" ? sha256(field) : field);
      must(sha256(leaves.join("\n")) === event.content, "the content of event " + event.sequence + " is not as it was written");
      for (const field of held.fields) {
        if (field[0] === "{") { shown++; fields.push(JSON.parse(field)); all += field; } else withheld++;
      }
      const said = path => (fields.find(field => field.path === path) || {}).value;
      must(said("/text") === undefined || sha256(said("/text")) === said("/sha256"), "a printed paper of event " + event.sequence + " has other words");
    } else if (held.state === "WHOLE") {
      must(sha256(held.fields[0]) === event.content, "the content of event " + event.sequence + " is not as it was written");
      shown++;
      all += held.fields[0];
      fields.push({ path: "", value: JSON.parse(held.fields[0].slice(32)) });
    }
    return { event: event, state: held.state, fields: fields };
  });
  for (const line of proof.anchors) {
    const [sequence, anchored] = line.split(" ");
    must(digests.get(Number(sequence)) === anchored, "an anchor has another digest for event " + sequence);
  }
  if (proof.stamp) {
    const token = Array.from(atob(proof.stamp.token), c => c.charCodeAt(0).toString(16).padStart(2, "0")).join("");
    must(token.includes("0609608648016503040201" + "05000420" + digest) || token.includes("0609608648016503040201" + "0420" + digest), "the time stamp is of another digest");
  }
  for (const law of proof.law) {
    must(all.includes(law.sha256), "no event shown here names the policy " + law.policy);
    for (const clause of law.clauses) must(sha256(clause.words) === clause.sha256, "the words of a clause of " + law.policy + " are not those that were read");
  }
  return { events: events, shown: shown, withheld: withheld };
}

function add(to, name, text, kind) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (kind) made.className = kind;
  to.appendChild(made);
  return made;
}

function words(value) {
  if (value === true) return "yes";
  if (value === false) return "no";
  if (/^[A-Z_]{3,}$/.test(value)) return value.replaceAll("_", " ").toLowerCase();
  return value !== null && typeof value === "object" ? JSON.stringify(value) : String(value);
}

function show(proof, checked, labels) {
  const list = document.getElementById("checks");
  add(list, "li", "The " + proof.headers.length + " events from " + JSON.parse(proof.headers[0]).sequence + " to " + proof.head.sequence + " follow one another, and lead to the digest " + proof.head.digest + ".");
  add(list, "li", "The " + checked.events.length + " events of the request hold what is shown here: " + checked.shown + " fields shown, " + checked.withheld + " withheld, each by its digest alone.");
  add(list, "li", proof.anchors.length ? "Anchors, which the agency says were kept outside the desk, agree: " + proof.anchors.length + ". Compare one with a copy that you got elsewhere." : "No anchor is in this proof. Without one, or a time stamp, it does not show when the events were written.");
  add(list, "li", proof.stamp ? "A time stamp of " + proof.stamp.time + " by " + proof.stamp.authority + " is of this digest. Its signature is not checked here: see the last section." : "No time stamp is in this proof.");
  const at = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short", timeZone: proof.made.zone });
  const happened = document.getElementById("happened");
  for (const { event, state, fields } of checked.events) {
    const item = add(happened, "li");
    add(item, "h3", at.format(new Date(event.at)) + ": " + (labels["kind " + event.kind] || event.kind.replaceAll("_", " ").toLowerCase()));
    add(item, "p", event.account + ", " + event.role.toLowerCase() + ". Event " + event.sequence + ".", "soft");
    if (state === "ERASED") add(item, "p", "What it held was erased.", "soft");
    if (state === "WITHHELD") add(item, "p", "What it holds is withheld.", "soft");
    const folded = fields.some(field => field.path.startsWith("/answer") || field.path.startsWith("/case"));
    const plain = add(item, "dl");
    let more = null;
    for (const field of fields) {
      if (field.path === "" && Object.keys(field.value).length === 0) continue;
      let into = plain;
      if (folded && (field.path.startsWith("/answer") || field.path.startsWith("/case"))) {
        if (!more) { const details = add(item, "details"); add(details, "summary", "Facts as they were known, and the law's answer"); more = add(details, "dl"); }
        into = more;
      }
      add(into, "dt", labels[field.path] || field.path.slice(1).replaceAll("/", ", ").replaceAll("_", " ") || "everything");
      add(into, "dd", words(field.value));
    }
    if (!plain.children.length) plain.remove();
  }
  const law = document.getElementById("law");
  if (!proof.law.length) add(law, "p", "No decision shown here rests on a policy.");
  for (const one of proof.law) {
    const block = add(law, "details");
    add(block, "summary", one.name + (one.clauses.length ? "" : one.carried ? " (the words of its clauses are not at hand)" : " (the program that made this carries another text)"));
    add(block, "p", "Policy " + one.policy + ", digest " + one.sha256, "digest");
    for (const clause of one.clauses) {
      add(block, "p", clause.citation + (clause.part ? ", " + clause.part : "") + ". " + (clause.opened ? "Read at " + clause.official : "Read in " + clause.readIn + ", and not at its official address, " + clause.official) + ", on " + clause.readOn + ".", "soft");
      add(block, "blockquote", clause.words);
    }
  }
}

(function () {
  const proof = JSON.parse(document.getElementById("proof").textContent);
  const labels = JSON.parse(document.getElementById("labels").textContent);
  const result = document.getElementById("result");
  try {
    const checked = check(proof);
    show(proof, checked, labels);
    result.textContent = "Everything in this file agrees.";
    result.className = "agrees";
  } catch (error) {
    result.textContent = "This file does not agree with itself: " + error.message + ". It proves nothing.";
    result.className = "differs";
    document.getElementById("rest").hidden = true;
  }
})();
