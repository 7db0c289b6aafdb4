// Says so where the desk does not answer, so that nobody relies on a page that stands still.
document.addEventListener("htmx:afterRequest", (event) => {
  const message = document.getElementById("silent");
  if (message) message.hidden = event.detail.successful;
});
// An alarm that nobody answered is heard, on a screen that somebody has touched once.
let sound;
document.addEventListener("pointerdown", () => { sound ??= new AudioContext(); }, { once: true });
setInterval(() => {
  if (!sound || !document.querySelector(".rings")) return;
  const tone = sound.createOscillator();
  tone.frequency.value = 880;
  tone.connect(sound.destination);
  tone.start();
  tone.stop(sound.currentTime + 0.4);
}, 2000);
