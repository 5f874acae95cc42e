// Stands in for @vscode/native-watchdog, a native module that ends an extension host whose server is gone even when
// it is stuck. Here supervise.mjs ends the whole process group. fetch.mjs puts it into the fetched VS Code.
exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);
