// Draws the table of events. Words are only ever set as text, never as HTML.
const make = (tag, words, attributes) => {
  const element = document.createElement(tag);
  if (words) element.textContent = words;
  Object.entries(attributes || {}).forEach(([name, value]) => value && element.setAttribute(name, value));
  return element;
};

const makeHead = (head, sort) => {
  const cell = make("th", head.sort ? "" : head.label, {scope: "col", title: head.help, "aria-sort": head.sorted});
  cell.className = `le-grid-${head.code}`;
  if (!head.sort) return cell;
  const button = make("button", head.label, {type: "button"});
  if (head.sorted) button.append(make("span", head.sorted === "descending" ? " ↓" : " ↑", {"aria-hidden": "true"}));
  button.onclick = () => sort(head.sort);
  cell.append(button);
  return cell;
};

// Streamlit follows the address as after Back and Forward: one click is one step of history, and no detour by the server.
const follow = (address) => {
  history.pushState({}, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
};

const makeRow = (row, heads) => {
  const line = document.createElement("tr");
  row.cells.forEach((words, at) => {
    const code = heads[at].code;
    const cell = document.createElement("td");
    cell.className = `le-grid-${code}`;
    if (at) cell.append(make("div", words, {dir: code === "evidence" ? "auto" : "", title: words.length > 60 ? words : ""}));
    else cell.append(make("a", words || "–", {href: row.href}));
    line.append(cell);
  });
  line.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button || getSelection().toString()) return;
    event.preventDefault();
    line.classList.add("le-grid-opening");
    follow(row.href);
  };
  return line;
};

export default function ({parentElement, data, setTriggerValue}) {
  const place = parentElement.querySelector(".le-grid");
  const table = make("table", "", {"aria-label": data.label});
  const heads = document.createElement("tr");
  heads.append(...data.heads.map((head) => makeHead(head, (code) => setTriggerValue("sort", code))));
  const top = document.createElement("thead");
  top.append(heads);
  const body = document.createElement("tbody");
  body.append(...data.rows.map((row) => makeRow(row, data.heads)));
  table.append(top, body);
  place.replaceChildren(table);
}
