import type { Draft } from './draft';
import type { Place } from './grammar';
import { readBodyName, readIssuer } from './issuers';
import { isUpperAt, matchAny, matchPhrase, previousWord, skipBlanks, wordEnd } from './text';
import { readQuoted, readTitle, type Title } from './titles';

/** Papers about persons and cases: not documents that anyone cites by name. */
const PERSONNEL = [
  'bổ nhiệm',
  'điều động',
  'chuẩn y',
  'phân công',
  'luân chuyển',
  'nghỉ hưu',
  'nghỉ',
  'khen thưởng',
  'tặng',
  'công nhận',
  'khởi tố',
  'chỉ định',
  'kỷ luật',
  'thi hành kỷ luật',
  'phê chuẩn',
  'công tác cán bộ',
  'cho thôi',
  'tạm',
  'bắt',
  'xử phạt',
  'miễn nhiệm',
  'giới thiệu',
  'thành lập',
  'giao',
  'tiếp nhận',
  'nước',
];

/** Types whose capital form with a title names a document, numbered or not. */
const TITLED = new Set([
  'resolution',
  'directive',
  'decree',
  'circular',
  'ordinance',
  'conclusion',
  'regulation',
  'decision',
  'rules',
]);
/** Types that also need one of the words below, or quotation marks, since their nouns are everyday ones. */
const PROGRAMMATIC = new Set(['strategy', 'project', 'master-plan']);
const SCOPES = /giai đoạn|đến năm|thời kỳ|tầm nhìn|quốc gia/;

const VERB = /^(?:quy định|phê duyệt|ban hành|phê chuẩn|thí điểm)/;
/** Papers that spell out others, which are the ones cited; and verbs with a time. */
const DETAIL = /^(?:quy định chi tiết|sửa đổi|ban hành (?:từ|ngày|năm|trước|kèm)|quy định (?:cụ thể|rõ))/;
/** Words that a name follows, not a sentence. */
const NAMING = new Set('thảo hành qua dựng trình ký ra bố theo tại các với về và của số'.split(' '));

/**
 * Reads a document that is named by its title alone: "Nghị quyết về phát triển kinh tế tư nhân", "Đề án “…”", "Chiến lược
 * quốc gia về bình đẳng giới giai đoạn 2021-2030". A capital inside the sentence is required: small letters speak of any
 * resolution, and at the start of a sentence a capital says nothing.
 */
export function readTitled(place: Place): Draft | undefined {
  const { text, at, after, type } = place;
  if (!isUpperAt(text, at)) return undefined;
  const noun = type.mention === 'noun';
  if (place.opensSentence && !noun) return undefined;
  if (type.kind === 'programme') return readNationalProgramme(place);
  if (!TITLED.has(type.kind) && !PROGRAMMATIC.has(type.kind)) return undefined;
  const next = skipBlanks(text, after);
  if (next === after) return undefined;
  const quoted = readQuoted(text, next);
  if (quoted) return PROGRAMMATIC.has(type.kind) || noun ? draft(place, quoted) : undefined;
  if (PROGRAMMATIC.has(type.kind)) return readProgrammatic(place, next);
  const issuer = readIssuer(text, after);
  const from = issuer?.end ?? after;
  const title = readTitle(text, from, noun || type.kind === 'decision');
  if (
    !title ||
    (type.kind === 'decision' && !issuer && !/phê duyệt|ban hành/.test(text.slice(from, from + 12)))
  ) {
    return undefined;
  }
  // "Nghị định quy định mức phạt" is a sentence, "dự thảo Nghị định quy định …" a name.
  if (
    !title.quoted &&
    !title.about &&
    VERB.test(title.text) &&
    (place.opensSentence || !NAMING.has(previousWord(text, at)))
  )
    return undefined;
  if (DETAIL.test(title.text)) return undefined;
  if (matchAny(text, title.start, PERSONNEL) >= 0 || title.text.length < 8) return undefined;
  if (/^(?:này|việc này|vấn đề này)/.test(title.text)) return undefined;
  return draft(place, title, issuer?.name);
}

function readProgrammatic(place: Place, next: number): Draft | undefined {
  const { text, type } = place;
  if (place.opensSentence) return undefined;
  const end = stretchEnd(text, next);
  const words = text.slice(next, end);
  if (!SCOPES.test(words) && !(type.kind === 'strategy' && /^bảo vệ Tổ quốc|^quốc gia/i.test(words)))
    return undefined;
  if (!/\S\s+\S+\s+\S/.test(words)) return undefined;
  return draft(place, { text: words, start: next, end, quoted: false });
}

const NATIONAL = ['mục tiêu quốc gia', 'mtqg', 'hành động quốc gia'];

function readNationalProgramme(place: Place): Draft | undefined {
  const { text, after } = place;
  const next = skipBlanks(text, after);
  const head = matchAny(text, next, NATIONAL);
  // A national target programme is no other, even where the sentence gives the capital.
  if (head < 0 || (place.opensSentence && matchPhrase(text, next, 'hành động quốc gia') >= 0))
    return undefined;
  const end = Math.max(head, stretchEnd(text, head));
  if (skipBlanks(text, head) >= end) return undefined;
  return draft(place, { text: text.slice(next, end), start: next, end, quoted: false });
}

const LEAVERS = new Set(
  'đã được sẽ là do của trên tại trong nhằm với cho theo từ khi đang cũng thì bởi có để trước sau vừa mà phải còn không bị'.split(
    ' ',
  ),
);

/** To the end of a noun phrase: a sign, a verb's auxiliary, or 18 words on. */
function stretchEnd(text: string, at: number): number {
  let end = at;
  let i = skipBlanks(text, at);
  for (let words = 0; words < 24; words++) {
    const stop = wordEnd(text, i);
    if (stop === i || LEAVERS.has(text.slice(i, stop))) break;
    end = stop;
    i = skipBlanks(text, stop, 1);
    const dash = matchAny(text, i, ['-', '–']);
    if (dash >= 0) i = skipBlanks(text, dash, 1);
    else if (text[i] === ',' && /^, (?:tầm nhìn|giai đoạn|định hướng|thời kỳ)/.test(text.slice(i, i + 14)))
      i += 2;
    if (i === stop) break;
  }
  return end;
}

function draft(place: Place, title: Title, issuer?: string): Draft {
  const body = issuer === undefined ? readBodyName(place.text, title.end) : undefined;
  return {
    start: place.at,
    end: title.end,
    kind: place.type.kind,
    form: 'titled',
    title: title.text.replace(/\s+/g, ' ').trim(),
    ...(issuer !== undefined && { issuer }),
    ...(body && issuer === undefined && { issuer: body.name }),
  };
}
