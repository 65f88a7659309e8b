// Asks for the rest of the page once the map stands; where it does not come, after a while all the same.
const EACH = 60, MOST = 6000;
const mapStands = () => [...document.querySelectorAll("iframe")].some((frame) => frame.contentWindow.leMap?.stands);

export default function ({parentElement, setTriggerValue}) {
  const place = parentElement.querySelector(".le-later");
  if (place.dataset.waits) return;
  place.dataset.waits = "true";
  const since = performance.now();
  const timer = setInterval(() => {
    if (!mapStands() && performance.now() - since < MOST) return;
    clearInterval(timer);
    setTriggerValue("stands", true);
  }, EACH);
  return () => clearInterval(timer);
}
