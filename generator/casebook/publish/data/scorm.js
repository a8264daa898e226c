// Tells the platform that this page was opened, for how long, and that somebody is through with it (SCORM 1.2). Without a platform it does nothing.
(() => {
  const FURTHEST = 10; // frames up to the platform
  const STATUS = "cmi.core.lesson_status";

  /** The platform's part, in a window or above it. */
  function above(start) {
    let place = start;
    for (let steps = 0; place && steps < FURTHEST; steps += 1) {
      if (place.API) return place.API;
      if (place.parent === place) return null;
      place = place.parent;
    }
    return null;
  }

  /** Seconds as SCORM writes them: «0000:12:05». */
  function written(seconds) {
    const two = (number) => String(number).padStart(2, "0");
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return `${String(hours).padStart(4, "0")}:${two(minutes)}:${two(seconds % 60)}`;
  }

  const api = above(window) || above(window.opener);
  if (api?.LMSInitialize("") !== "true") return;
  const opened = Date.now();
  const button = document.querySelector("button");
  const isThrough = () => ["completed", "passed"].includes(api.LMSGetValue(STATUS));
  const show = () => {
    button.hidden = isThrough();
    const said = document.querySelector("[data-thanks]");
    said.textContent = isThrough() ? said.dataset.thanks : "";
  };
  const say = (status) => {
    api.LMSSetValue(STATUS, status);
    api.LMSCommit("");
    show();
  };
  if (isThrough()) show();
  else say("incomplete");
  button.addEventListener("click", () => say("completed"));
  let left = false;
  addEventListener("pagehide", () => {
    if (left) return;
    left = true;
    api.LMSSetValue("cmi.core.session_time", written(Math.round((Date.now() - opened) / 1000)));
    api.LMSFinish("");
  });
})();
