// Pages work without this; here the menus close when one leaves them, and the buttons for search and print do their work.
const menus = [...document.querySelectorAll(".cb-drop, .cb-menu")];
const close = (menu) => menu.removeAttribute("open");

document.addEventListener("click", (event) => {
  menus.filter((menu) => !menu.contains(event.target)).forEach(close);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus.filter((menu) => menu.open)) {
    close(menu);
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
  }
});
document.querySelector(".cb-tools__search")?.addEventListener("click", () => {
  document.getElementById("__search").click(); // Material's switch for the search dialog
});
for (const button of document.querySelectorAll(".cb-print")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
