// One file for every place that it runs in, since most of it is the same: the command line, which is the language server
// too, and the server in a worker of a browser. What is imported only when it is asked for is run only then, so that a
// worker never meets Node.js.
if ('importScripts' in globalThis) void import('./browser/main');
else void import('./cli/main');
