import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

// Set by the test bundler; tests run from dist/tests/.
export const ROOT = (import.meta as ImportMeta & { readonly rootDirectory: string }).rootDirectory;
export const SEEDS = join(ROOT, '..', 'shared', 'seeds');

let bundle: string | undefined;

/** The built command line, its two files copied into an empty folder: nothing beside them can help it to run. */
export function commandLine(): string {
  if (bundle === undefined) {
    // CORPUS_DIST names another folder with the build, so that one in use need not be replaced.
    const built = process.env.CORPUS_DIST ?? join(ROOT, 'dist');
    if (!existsSync(join(built, 'corpus.js')))
      spawnSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT, stdio: 'inherit' });
    const alone = mkdtempSync(join(tmpdir(), 'corpus-alone-'));
    process.on('exit', () => rmSync(alone, { recursive: true, force: true }));
    for (const file of ['corpus.js', 'program.js']) copyFileSync(join(built, file), join(alone, file));
    bundle = join(alone, 'corpus.js');
  }
  return bundle;
}

/** Problems of `check --format json`, as far as tests look at them. */
export interface FileReport {
  readonly path: string;
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly startLine: number;
    readonly startCharacter: number;
    readonly endLine: number;
    readonly endCharacter: number;
  }[];
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A temporary folder with files; `run` runs the command line in it. */
export class Folder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'corpus-cli-')));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  join(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string | Uint8Array): string {
    const path = this.join(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  read(name: string): string {
    return readFileSync(this.join(name), 'utf8');
  }

  /** All files below the folder with their contents. */
  contents(): Record<string, string> {
    const names = readdirSync(this.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.path.length + 1));
    return Object.fromEntries(names.sort().map((name) => [name, readFileSync(this.join(name), 'latin1')]));
  }

  run(args: readonly string[], input: string | Uint8Array = '', inner = '.'): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine(), ...args], {
      cwd: this.join(inner),
      input,
      maxBuffer: 1 << 28,
      env: { ...process.env, NO_COLOR: '1' },
    });
    return { code: status, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8') };
  }

  /**
   * Runs the command line as somebody whom permissions bind: for root, as the user nobody. Undefined where that cannot be.
   */
  runBound(args: readonly string[]): Outcome | undefined {
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    chmodSync(this.path, 0o777);
    chmodSync(dirname(commandLine()), 0o755);
    const options = { cwd: this.path, encoding: 'utf8', ...nobody } as const;
    if (spawnSync(process.execPath, [commandLine(), '--version'], options).status !== 0) return undefined;
    const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine(), ...args], options);
    return { code: status, stdout, stderr };
  }

  /** Starts the command line and does not wait for its end. */
  start(args: readonly string[]) {
    return spawn(process.execPath, [commandLine(), ...args], { cwd: this.path });
  }

  /** Runs a line of shell; NODE and CORPUS name what to start. */
  shell(line: string): { readonly status: number | null; readonly stderr: string } {
    const { status, stderr } = spawnSync('sh', ['-c', line], {
      cwd: this.path,
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath, CORPUS: commandLine() },
    });
    return { status, stderr };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Folders that the tests of a file make; they go when those tests are done. */
export function folders(): (files?: Readonly<Record<string, string | Uint8Array>>) => Folder {
  const made: Folder[] = [];
  after(() => {
    for (const folder of made) folder.remove();
  });
  return (files) => {
    const folder = new Folder(files);
    made.push(folder);
    return folder;
  };
}

/** Sentences that say nothing that is recognized. */
const SENTENCES = [
  'Mưa dứt hạt từ lúc gà gáy, con đường đất ven đê se lại, in rõ dấu chân người đi chợ sớm.',
  'Bà bán nước đầu ngõ kể rằng năm nay sen nở muộn, đầm vẫn còn xanh lá mà chưa thấy nụ.',
  'Lũ trẻ rủ nhau thả diều trên bãi cỏ rộng, tiếng sáo vi vu theo gió bay qua mấy nóc nhà.',
  'Người thợ mộc già vẫn giữ thói quen mài đục mỗi tối, đặt từng món đồ ngay ngắn lên giá gỗ.',
  'Trong vườn, hàng cau đã trổ buồng, mùi hương dịu nhẹ lẫn vào khói bếp của bữa cơm chiều.',
  'Cuối buổi, mọi người cùng dọn lại bàn ghế, hẹn nhau tuần tới mang thêm truyện tranh cho các em.',
  'Chiếc thuyền nhỏ neo bên bến cũ chở đầy rau củ, chủ thuyền vừa cân hàng vừa cười nói với khách.',
  'Ai cũng mong thời tiết thuận hòa để vụ lúa này được mùa, bõ công cày cấy suốt mấy tháng ròng.',
  'Cô giáo trẻ chép bài thơ lên bảng, nét phấn mềm mại, rồi mời từng bạn đứng dậy đọc thành tiếng.',
  'Quán sách ở góc phố mở cửa đến khuya, ánh đèn vàng hắt ra vỉa hè vắng người qua lại.',
  'Anh lái xe dừng lại giúp cụ già qua đường, đợi cụ lên hẳn vỉa hè rồi mới nổ máy đi tiếp.',
  'Đàn cò trắng bay về cuối trời, đậu kín rặng tre, sáng ra lại tỏa đi khắp cánh đồng.',
];

/** A document without any problem: long enough, and unlike one of another name. */
export function soundDocument(name: string, body = 'Sáng nay, hội sách mở cửa đón bạn đọc.'): string {
  let seed = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 65_521, 7);
  const left = [...SENTENCES];
  const filler = Array.from({ length: 4 }, () => {
    seed = (seed * 75 + 74) % 65_537;
    return left.splice(seed % left.length, 1)[0]!;
  });
  return [
    `=== FILE: ${name} ===`,
    'title: Hội sách mùa xuân mở cửa',
    'date: 2024-03-02',
    'source: Báo Ven Sông',
    '',
    body,
    '',
    filler.join(' '),
    '',
  ].join('\n');
}

/** A scraped page of our own writing: menu and form lines around a report. */
export const PAGE_LINES = [
  'Trang chủ | Thời sự | Thể thao | Giải trí',
  'Đăng nhập',
  'Thời sự - Xã hội',
  'Thư viện huyện Ven Sông mở thêm phòng đọc cho thiếu nhi',
  'Thứ tư, 12/04/2023 08:15',
  '',
  'Sáng 12-4, Thư viện huyện Ven Sông khai trương phòng đọc mới dành cho thiếu nhi với hơn hai nghìn đầu sách.',
  '',
  'Theo Ban quản lý thư viện, phòng đọc mở cửa từ thứ Ba đến Chủ nhật hằng tuần, phục vụ miễn phí cho các em nhỏ trong huyện.',
  '',
  'Nhiều phụ huynh cho biết họ sẽ đưa con đến đọc sách vào mỗi cuối tuần, thay vì để các em xem điện thoại ở nhà.',
  '',
  'Lê Thu Hà',
  'Chia sẻ Facebook Zalo',
  'Ý kiến bạn đọc (0)',
  'Họ và tên *',
  'Email *',
  'Gửi bình luận',
  'Tin liên quan',
  'Hội khỏe học đường khép lại sau ba ngày tranh tài',
  'Nước sông rút, nông dân ra đồng dọn lúa',
  'Bản quyền thuộc về Báo Ven Sông. Ghi rõ nguồn khi phát hành lại thông tin.',
];
