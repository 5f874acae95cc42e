-- Uses the server in the first file, as a person does, and writes what it found; see Findings in support.ts.
local result = {}

local function wait(what, condition)
  if not vim.wait(20000, condition, 50) then error('waited in vain for ' .. what) end
end

local function client()
  return (vim.lsp.get_clients or vim.lsp.get_active_clients)({ bufnr = 0 })[1]
    or vim.lsp.get_client_by_id(next(vim.lsp.buf_get_clients(0)))
end

local function ask(method, params)
  for _, answer in pairs(assert(vim.lsp.buf_request_sync(0, method, params, 20000), method)) do
    if answer.error then error(method .. ': ' .. vim.inspect(answer.error)) end
    return answer.result
  end
end

local function problems()
  local found = {}
  for _, problem in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, ('%d:%d %s'):format(problem.lnum, problem.col, problem.code or problem.user_data.lsp.code))
  end
  return found
end

local function has(code)
  for _, problem in ipairs(problems()) do
    if problem:find(code, 1, true) then return true end
  end
  return false
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'
end

--- The document and a position in UTF-16, which is what the server counts in unless a client offers other units.
local function at(line, pattern)
  local content = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1]
  local byte = assert(content:find(pattern, 1, true), pattern)
  vim.api.nvim_win_set_cursor(0, { line + 1, byte - 1 })
  local encoding = client().offset_encoding
  return vim.lsp.util.make_position_params(0, encoding)
end

local function main()
  wait('the server', function() return next(vim.lsp.buf_get_clients and vim.lsp.buf_get_clients(0) or vim.lsp.get_clients({ bufnr = 0 })) ~= nil end)
  wait('problems', function() return has('date/not-iso') end)
  result.problems = problems()

  result.hover = ask('textDocument/hover', at(5, '2-3')).contents.value
  result.outline = {}
  for _, symbol in ipairs(ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })) do
    table.insert(result.outline, symbol.name)
  end
  local params = at(5, 'Thu Hà')
  params.context = { includeDeclaration = true }
  result.references = {}
  for _, place in ipairs(ask('textDocument/references', params)) do
    local name = vim.fn.fnamemodify(vim.uri_to_fname(place.uri), ':t')
    table.insert(result.references, name .. ':' .. place.range.start.line)
  end

  local encoding = client().offset_encoding
  at(2, '02/03')
  local action = vim.lsp.util.make_range_params(0, encoding)
  action.context = { diagnostics = {}, only = { 'quickfix' } }
  local fix
  for _, offered in ipairs(ask('textDocument/codeAction', action)) do
    if offered.edit and not fix then fix = offered.edit end
  end
  vim.lsp.util.apply_workspace_edit(assert(fix, 'no quick fix'), encoding)
  result.fixed = text()

  wait('the fix to be seen', function() return not has('date/not-iso') end)
  -- Two changes without a pause between them would be one step to undo.
  vim.cmd('let &undolevels = &undolevels')
  dofile(vim.fn.fnamemodify(os.getenv('RESULT'), ':h') .. '/command.lua')
  wait('the furniture to go', function() return not text():find('Facebook', 1, true) end)
  result.cleaned = text()
  vim.cmd('undo')
  result.undone = text()
  wait('the problems of the text', function() return has('boilerplate/block') end)
  result.left = problems()
end

local ok, problem = xpcall(main, debug.traceback)
if ok then
  local file = assert(io.open(os.getenv('RESULT'), 'w'))
  file:write(vim.json.encode(result))
  file:close()
  vim.cmd('qa!')
else
  io.stderr:write(problem .. '\n' .. vim.inspect(problems()) .. '\n')
  vim.cmd('cquit! 1')
end
