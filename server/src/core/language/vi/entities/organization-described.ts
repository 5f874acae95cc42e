import { Kind } from '../tokens/tokens';
import type { Head } from './lexicon';
import type { Found, Reader } from './reader';
import { CLAUSE_STARTS, DESCRIPTION_WORDS, PERSON_VERBS } from './word-lists';

const MOST_DESCRIPTION = 7;

/** "Công ty cổ phần [công nghệ xử lý nước] Hoa Sen": lower-case words of what a body does, up to its name. */
export function describedEnd(r: Reader, head: Found<Head>): number {
  const { tokens } = r;
  let at = head.end;
  while (at < head.end + MOST_DESCRIPTION && tokens.isLower(at) && tokens.spaced(at)) {
    if (r.in(at, CLAUSE_STARTS) && !r.in(at, DESCRIPTION_WORDS)) return head.end;
    at++;
  }
  if (at === head.end || !tokens.isCapital(at) || !tokens.spaced(at)) return head.end;
  // "trường ôn thi tốt nghiệp [THPT]"
  if (tokens.kind(at) === Kind.Upper && r.headsAt(at).length > 0) return head.end;
  // "Trung tâm bồi dưỡng chính trị [huyện Quỳnh Phụ]": the area comes next.
  const level = r.placeHeadBefore(at);
  if (level && level.start > head.end && (level.value.use === 'strip' || level.value.use === 'number'))
    return level.start;
  // The word right before the name must not be a place's or a person's own head: "Trường ở xã Tân Lập".
  return r.placeHeadBefore(at) || r.titleBefore(at) ? head.end : at;
}

const MOST_DESCRIBED = 4;

/** "Công ty TNHH Tổ chức [biểu diễn] Sao Khuê": a firm's field goes on in lower case up to its name. */
export function describedOn(r: Reader, head: Found<Head>, from: number): number {
  const { tokens } = r;
  if (!FIRMS.test(head.value.canonical)) return from;
  let at = from;
  if (r.in(from, PERSON_VERBS)) return from;
  while (at < from + MOST_DESCRIBED && tokens.isLower(at) && tokens.spaced(at)) {
    if (r.in(at, CLAUSE_STARTS)) return from;
    at++;
  }
  if (at === from || tokens.kind(at) !== Kind.Capital || !tokens.spaced(at)) return from;
  return r.placeHeadBefore(at) || r.titleBefore(at) || r.headBefore(at) || r.titleAt(at) ? from : at;
}

const FIRMS = /^(?:Công ty|Tổng Công ty|Doanh nghiệp)/;
