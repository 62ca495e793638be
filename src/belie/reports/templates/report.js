"use strict";
(() => {
  const tools = document.getElementById("tools");
  const list = document.getElementById("list");
  const folds = (root) => root.querySelectorAll("details");
  const openTarget = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  };
  addEventListener("hashchange", openTarget);
  openTarget();

  let shut = [];
  addEventListener("beforeprint", () => {
    shut = [...folds(document)].filter((one) => !one.open);
    for (const one of shut) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of shut) one.open = false;
  });
  if (tools && list) setTimeout(begin);

  function begin() {
  const sourceOf = (code) => (code.textContent.match(/.*: ([^#]*)#/) || [])[1];
  const cards = [...list.children].map((element, rank) => ({
    element,
    rank,
    verdict: element.className.split(" ")[1],
    rule: element.getElementsByTagName("b")[0].textContent,
    group: element.getElementsByTagName("i")[0].textContent,
    sources: [...new Set([...element.getElementsByTagName("code")].map(sourceOf).filter(Boolean))],
    words: null,
  }));
  const [verdict, rule, source, text, order, keys] = ["verdict", "rule", "source", "text", "order", "keys"].map((id) => document.getElementById(id));
  const shown = document.getElementById("shown");

  const fill = (select, values) => {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
    for (const [value, count] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) select.add(new Option(`${value} (${count})`, value));
  };
  fill(verdict, cards.map((card) => card.verdict));
  fill(rule, cards.map((card) => card.rule));
  fill(source, cards.flatMap((card) => card.sources));

  const holds = (card, words) => {
    if (!words.length) return true;
    if (card.words === null) card.words = card.element.textContent.toLowerCase();
    return words.every((word) => card.words.includes(word));
  };
  const filter = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const card of cards) {
      const fits = (!verdict.value || card.verdict === verdict.value) && (!rule.value || card.rule === rule.value) && (!source.value || card.sources.includes(source.value)) && holds(card, words);
      card.element.hidden = !fits;
      count += fits;
    }
    shown.value = count === cards.length ? `All ${count} are shown.` : `${count} of ${cards.length} are shown.`;
  };
  const compare = {
    weight: () => 0,
    rule: (a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    group: (a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0),
    source: (a, b) => ((a.sources[0] || "") < (b.sources[0] || "") ? -1 : (a.sources[0] || "") > (b.sources[0] || "") ? 1 : 0),
  };
  const sort = () => {
    cards.sort((a, b) => compare[order.value](a, b) || a.rank - b.rank);
    list.append(...cards.map((card) => card.element));
  };
  for (const select of [verdict, rule, source]) select.addEventListener("change", filter);
  text.addEventListener("input", filter);
  order.addEventListener("change", sort);
  document.getElementById("open").addEventListener("click", () => { for (const one of folds(list)) one.open = true; });
  document.getElementById("fold").addEventListener("click", () => { for (const one of folds(list)) one.open = false; });

  const move = (step) => {
    const visible = cards.filter((card) => !card.element.hidden);
    const here = visible.findIndex((card) => card.element.contains(document.activeElement));
    const next = visible[here < 0 ? (step > 0 ? 0 : visible.length - 1) : here + step];
    if (next) next.element.querySelector("summary").focus();
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.matches("input, select, textarea")) {
      if (event.key === "Escape" && event.target === text) text.blur();
      return;
    }
    const act = { j: () => move(1), k: () => move(-1), "/": () => text.focus() }[event.key];
    if (!keys.checked || !act) return;
    event.preventDefault();
    act();
  });
  shown.value = `All ${cards.length} are shown.`;
  tools.hidden = false;
  }
})();
