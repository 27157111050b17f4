"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const entries = [...document.querySelectorAll(".list li")];
  const selects = ["w", "t", "k"].map((name) => $("f-" + name)).filter(Boolean);
  const views = ["redline", "side", "new", "old"];
  const help = $("help");
  let current = -1;

  const place = (entry) => document.getElementById(entry.querySelector("a").hash.slice(1));
  const shown = () => entries.filter((entry) => !entry.hidden);
  const matches = (entry, select) => {
    const name = select.id.slice(2);
    if (!select.value) return true;
    if (name === "t") return entry.closest(".group").dataset.t.split(" ").includes(select.value);
    return entry.dataset[name] === select.value;
  };

  const say = () => {
    const list = shown();
    const at = list.indexOf(entries[current]);
    const said = $("count").dataset;
    const of = (n, all) => said.at.replace("##", all).replace("#", n);
    const number = list.length === entries.length ? list.length : of(list.length, entries.length);
    $("count").textContent = at < 0 ? said.all.replace("#", number) : of(at + 1, list.length);
  };

  const keep = () => {
    const state = new URLSearchParams();
    const view = views.find((name) => $("v-" + name).checked);
    if (view !== "redline") state.set("view", view);
    if ($("all").checked) state.set("all", "1");
    for (const select of selects) if (select.value) state.set(select.id.slice(2), select.value);
    const query = state.toString();
    try {
      history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash);
    } catch {
      return;
    }
  };

  const filter = () => {
    for (const entry of entries) entry.hidden = !selects.every((select) => matches(entry, select));
    for (const group of document.querySelectorAll(".group")) group.hidden = !group.querySelector("li:not([hidden])");
    const narrowed = selects.some((select) => select.value);
    const wanted = new Set(shown().map((entry) => place(entry)?.closest(".s")));
    for (const section of document.querySelectorAll(".doc .s")) section.hidden = narrowed && !wanted.has(section);
    for (const fold of document.querySelectorAll(".doc .fold:not(.s .fold)")) fold.hidden = narrowed;
    say();
  };

  const mark = (index) => {
    if (entries[current]) entries[current].removeAttribute("aria-current");
    current = index;
    const entry = entries[current];
    if (entry) {
      const list = entry.closest(".list");
      entry.setAttribute("aria-current", "true");
      list.scrollTop = entry.offsetTop - list.clientHeight / 2;
    }
    say();
  };

  const go = (step) => {
    const list = shown();
    if (!list.length) return;
    const at = list.indexOf(entries[current]);
    const next = list[Math.min(Math.max(at < 0 ? (step > 0 ? 0 : list.length - 1) : at + step, 0), list.length - 1)];
    const target = place(next);
    if (!target) return;
    mark(entries.indexOf(next));
    target.tabIndex = -1;
    location.replace("#" + target.id);
    target.focus({ preventScroll: true });
  };

  const unfold = (force) => {
    if (CSS.supports("selector(::details-content)")) return;
    for (const fold of document.querySelectorAll("details.fold")) fold.open = force;
    const wide = matchMedia("(min-width: 34.01rem)").matches;
    if (wide || force) for (const fold of document.querySelectorAll("details.long")) fold.open = true;
  };

  const show = (view) => {
    $("v-" + view).checked = true;
    changed();
  };

  const changed = () => {
    unfold($("all").checked || $("v-new").checked || $("v-old").checked);
    keep();
  };

  const reached = () => {
    const index = entries.findIndex((entry) => entry.querySelector("a").hash === decodeURIComponent(location.hash));
    if (index >= 0) mark(index);
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let fold = target && target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || !$("keys").checked) return;
    if (event.target.closest("select, input:not([type=radio], [type=checkbox]), textarea")) return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "?") help.showModal();
    else if (event.key === "u") $("all").click();
    else if (event.key >= "1" && event.key <= "4") show(views[event.key - 1]);
    else return;
    event.preventDefault();
  });
  document.querySelector(".controls").addEventListener("change", (event) => {
    if (event.target.id.startsWith("f-")) filter();
    changed();
  });
  $("b-next").addEventListener("click", () => go(1));
  $("b-prev").addEventListener("click", () => go(-1));
  $("b-help").addEventListener("click", () => help.showModal());
  addEventListener("hashchange", reached);

  const state = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = state.get(select.id.slice(2));
    if (value && [...select.options].some((option) => option.value === value)) select.value = value;
  }
  if (views.includes(state.get("view"))) $("v-" + state.get("view")).checked = true;
  if (state.get("all")) $("all").checked = true;
  for (const part of document.querySelectorAll(".js")) part.hidden = false;
  filter();
  changed();
  reached();
})();
