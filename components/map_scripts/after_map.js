// Asks for the rest of the page once the map stands; where it does not come, after a while all the same.
const EACH = 60, MOST = 6000;
// Any other frame may be of another origin, and throws when it is asked.
const mapStands = () =>
  [...document.querySelectorAll("iframe[title^='streamlit_folium']")].some((frame) => frame.contentWindow?.leMap?.stands);

export default function ({parentElement, setTriggerValue}) {
  const place = parentElement.querySelector(".le-later");
  if (place.dataset.waits) return;
  place.dataset.waits = "true";
  const since = performance.now();
  const timer = setInterval(() => {
    if (performance.now() - since < MOST && !mapStands()) return;
    clearInterval(timer);
    setTriggerValue("stands", true);
  }, EACH);
  return () => clearInterval(timer);
}
