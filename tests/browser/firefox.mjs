// node firefox.mjs FIREFOX SINGLE.html FOLDER/trang: does in Firefox, under its own strict file policy, what a reader does; prints what was seen.
import { pathToFileURL } from "node:url"
import { join } from "node:path"
import puppeteer from "puppeteer-core"

const [, , executablePath, single, folder] = process.argv
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath,
  headless: true,
  // Puppeteer opens the file policy of its own accord; readers have it shut. Nothing answers at this proxy: no network.
  extraPrefsFirefox: {
    "security.fileuri.strict_origin_policy": true,
    "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9, "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9,
  },
})
const seen = { faults: [] }
try {
  seen.single = await visit(pathToFileURL(single).href, `${pathToFileURL(single).href}#phoi-hop-hai-noi`)
  seen.folder = await visit(pathToFileURL(join(folder, "index.html")).href, pathToFileURL(join(folder, "tu-kiem-tra/phoi-hop-hai-noi.html")).href)
} finally {
  await browser.close()
}
console.log(JSON.stringify(seen))

async function visit(start, quiz) {
  const page = await browser.newPage()
  page.on("pageerror", (error) => seen.faults.push(`${page.url()}: ${error.message}`))
  page.on("console", (message) => message.type() === "error" && seen.faults.push(`${page.url()}: ${message.text()}`))
  await page.setViewport({ width: 1024, height: 768 })
  await page.goto(start)
  await page.evaluate(() => [...document.querySelectorAll("a[data-st-search], a.st-find")].find((link) => link.offsetParent).click())
  await page.waitForSelector("dialog[open] input")
  await page.type("dialog[open] input", "nhan xet noi cu tru")
  await page.waitForSelector("a.st-hit")
  const hit = await page.$eval("a.st-hit", (link) => link.innerText)
  await page.goto("about:blank")
  await page.goto(quiz)
  await page.waitForSelector("quiz-question[kind=single] button")
  await answer(page)
  const outcome = await page.$eval("quiz-question[kind=single]", (card) => card.dataset.outcome)
  await page.reload()
  await page.waitForSelector("quiz-question[kind=single] button")
  const kept = await page.waitForSelector("quiz-question[kind=single][data-outcome=right]", { timeout: 4000 }).then(() => true, () => false)
  const notice = await page.evaluate(() => document.body.innerText.includes("Firefox lưu riêng cho từng tệp"))
  await page.close()
  return { hit, outcome, kept, notice }
}

/** Answer the first question of one choice rightly, as the page itself says. */
async function answer(page) {
  await page.evaluate(() => {
    const card = document.querySelector("quiz-question[kind=single]")
    const right = card.querySelector(".st-answer__options > [data-right]").dataset.option
    card.querySelector(`input[value='${right}']`).click()
    ;[...card.querySelectorAll("button")].find((button) => button.innerText.trim() === "Kiểm tra").click()
  })
  await page.waitForSelector("quiz-question[kind=single][data-outcome]")
}
