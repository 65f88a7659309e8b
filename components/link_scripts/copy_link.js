// Copies the link of the view at one tap and says so. Where the browser lets no page copy, the link stands there, marked.
const SHOWN = 3000;

// Browsers keep the clipboard from pages that came over plain http from elsewhere; the old way still works in most.
const copyByMarking = (field) => {
  field.select();
  return document.execCommand("copy");
};

const copy = async (field) => {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return copyByMarking(field);
  }
};

export default function ({parentElement, data}) {
  const box = parentElement.querySelector(".le-copy");
  const [button, status, byHand] = ["button", "[role=status]", "label"].map((one) => box.querySelector(one));
  const field = byHand.querySelector("input");
  const [idle, done] = button.querySelectorAll("span");
  const show = (state) => {
    box.dataset.state = state;
    byHand.hidden = state !== "by-hand";
    status.textContent = state === "copied" ? data.copied : "";
  };
  const isNew = field.value !== data.link;
  [idle.textContent, done.textContent, button.title, field.value] = [data.copy, data.copied, data.about, data.link];
  byHand.firstElementChild.textContent = data.by_hand;
  if (isNew) show("idle");
  button.onclick = async () => {
    byHand.hidden = false; // what is hidden cannot be marked
    const copied = await copy(field);
    show(copied ? "copied" : "by-hand");
    clearTimeout(box.timer);
    if (copied) {
      button.focus();
      box.timer = setTimeout(() => show("idle"), SHOWN);
    } else field.select();
  };
  box.onkeydown = (event) => {
    if (event.key !== "Escape" || byHand.hidden) return;
    show("idle");
    button.focus();
  };
}
