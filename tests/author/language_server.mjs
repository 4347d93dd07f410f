// Opens files of a project in yaml-language-server, as an editor would, and prints what it says of each as JSON.
// Usage: node language_server.mjs PROJECT < [{"file": "…", "text": "…", "hover": [line, column], "complete": [line, column]}]
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const root = createRequire(process.argv[3] + "/");
const rpc = root("vscode-jsonrpc/node");
const project = pathToFileURL(process.argv[2]).href;
const asked = JSON.parse(readFileSync(0, "utf8"));
const settings = JSON.parse(readFileSync(new URL(`${project}/.vscode/settings.json`), "utf8"));
const schemas = Object.fromEntries(
  Object.entries(settings["yaml.schemas"]).map(([place, files]) => [`${project}/${place}`, files]),
);
const yaml = { validate: true, hover: true, completion: true, schemas, schemaStore: { enable: false } };

const server = spawn(process.execPath, [root.resolve("yaml-language-server/bin/yaml-language-server"), "--stdio"]);
const line = rpc.createMessageConnection(
  new rpc.StreamMessageReader(server.stdout),
  new rpc.StreamMessageWriter(server.stdin),
);
const waiting = new Map();
line.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => waiting.get(uri)?.(diagnostics));
line.onRequest("workspace/configuration", ({ items }) => items.map((item) => (item.section === "yaml" ? yaml : {})));
line.onRequest("client/registerCapability", () => null);
line.onRequest("custom/schema/request", () => []);
line.listen();

await line.sendRequest("initialize", {
  processId: process.pid,
  rootUri: project,
  workspaceFolders: [{ uri: project, name: "project" }],
  capabilities: { workspace: { configuration: true }, textDocument: { completion: { completionItem: {} } } },
});
await line.sendNotification("initialized", {});
await line.sendNotification("workspace/didChangeConfiguration", { settings: { yaml } });

const answers = [];
for (const { file, text, hover, complete } of asked) {
  const uri = `${project}/${file.split("/").map(encodeURIComponent).join("/")}`;
  const told = new Promise((resolve) => waiting.set(uri, resolve));
  await line.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
  const diagnostics = (await told).map(({ range, message }) => ({ line: range.start.line + 1, message }));
  const at = ([row, column]) => ({ textDocument: { uri }, position: { line: row, character: column } });
  const shown = hover && (await line.sendRequest("textDocument/hover", at(hover)));
  const offered = complete && (await line.sendRequest("textDocument/completion", at(complete)));
  answers.push({
    diagnostics,
    hover: shown?.contents?.value ?? "",
    complete: (offered?.items ?? []).map((item) => item.label),
  });
}
console.log(JSON.stringify(answers));
server.kill();
process.exit(0);
