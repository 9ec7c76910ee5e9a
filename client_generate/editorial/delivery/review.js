// Without this the page is whole too: every link then opens the film at that second.
const film = document.querySelector("video");
const places = [...document.querySelectorAll(".reel a")];
if (film) {
  document.querySelectorAll("a[data-at]").forEach((link) => {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      film.currentTime = Number(link.dataset.at);
      film.scrollIntoView({ block: "center" });
      film.play().catch(() => {});
    });
  });
  film.addEventListener("timeupdate", () => {
    const now = places.findLast((place) => Number(place.dataset.at) <= film.currentTime + 0.05);
    places.forEach((place) => place === now ? place.setAttribute("aria-current", "true") : place.removeAttribute("aria-current"));
  });
}
