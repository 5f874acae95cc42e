import type { FileSettings } from '../core/config/settings';
import { copyOf } from '../core/text/copy';
import type { Survey } from '../node/survey';
import type { Input } from './inputs';

/** What the files of one folder have in common; paths end with the slash before the file's name. */
interface Place {
  readonly file: string;
  readonly path: string;
  /** See `Input.folder`. */
  readonly folder: string | undefined;
}

/** A file among the inputs: its paths are made when they are asked for, since those of all inputs are held to the end. */
class FoundFile implements Input {
  constructor(
    readonly number: number,
    private readonly place: Place,
    private readonly name: string,
    readonly settings: FileSettings,
    readonly survey: Survey,
  ) {}

  get path(): string {
    return this.place.path + this.name;
  }

  get file(): string {
    return this.place.file + this.name;
  }

  get from(): string {
    return this.file;
  }

  get folder(): string | undefined {
    return this.place.folder;
  }
}

/** Makes inputs of the files below one path that a user named. */
export class FoundFiles {
  private last: Place | undefined;

  /**
   * @param folder see `Input.folder`
   * @param shown an absolute path as the user spoke of it, with the same name at its end
   */
  constructor(
    private readonly folder: string | undefined,
    private readonly shown: (file: string) => string,
  ) {}

  /** How the user named a file. */
  pathOf(file: string): string {
    return this.placeOf(file).path + file.slice(nameAt(file));
  }

  /** @param file absolute */
  input(number: number, file: string, settings: FileSettings, survey: Survey): Input {
    return new FoundFile(number, this.placeOf(file), copyOf(file, nameAt(file)), settings, survey);
  }

  private placeOf(file: string): Place {
    const at = nameAt(file);
    const { last } = this;
    if (last && last.file.length === at && file.startsWith(last.file)) return last;
    const path = this.shown(file);
    const place = { file: copyOf(file, 0, at), path: copyOf(path, 0, nameAt(path)), folder: this.folder };
    this.last = place;
    return place;
  }
}

/** Where the name begins in a path. */
function nameAt(path: string): number {
  return path.lastIndexOf('/') + 1;
}
