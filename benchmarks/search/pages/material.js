// Drives Material's own search box as a reader would: open it, type, wait for the first result.
window.coldSearch = (query) => new Promise((done) => {
  const began = performance.now()
  document.getElementById("__search").click()
  const field = document.querySelector(".md-search__input")
  field.focus()
  field.value = query
  const ask = setInterval(() => field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true })), 250)
  const look = () => {
    if (!document.querySelector(".md-search-result__item") && performance.now() - began < 60000) return requestAnimationFrame(look)
    clearInterval(ask)
    done(performance.now() - began)
  }
  look()
})
