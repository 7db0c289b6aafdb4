// Says so where the desk does not answer, so that nobody relies on a page that stands still.
document.addEventListener("htmx:afterRequest", (event) => {
  const message = document.getElementById("silent");
  if (message) message.hidden = event.detail.successful;
});
