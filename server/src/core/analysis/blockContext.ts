import type { FileSettings } from '../config/settings';
import type { BlockStructure } from '../format/structure';
import type { LanguageModule, PageReading, Recognition } from '../language/types';
import type { BlockContext, RawRecognition } from '../rules/context';
import type { BlockAnalysis } from './blockAnalysis';

/**
 * What the checks of a block may know of its analysis. A class, since engines read the members of objects that share
 * one several times as fast as those of objects that are each written out with accessors of their own.
 */
export class AnalysisContext implements BlockContext {
  readonly block: BlockStructure;
  readonly settings: FileSettings;
  readonly language: LanguageModule;
  readonly name: string;
  readonly preamble: boolean;
  readonly today: string;

  constructor(private readonly analysis: BlockAnalysis) {
    const { settings, language, today } = analysis.environment;
    this.block = analysis.structure;
    this.settings = settings;
    this.language = language;
    this.name = analysis.name;
    this.preamble = analysis.preamble;
    this.today = today;
  }

  get reading(): PageReading {
    return this.analysis.reading;
  }

  get recognition(): Recognition {
    return this.analysis.recognition;
  }

  get date(): string | undefined {
    return this.analysis.date;
  }

  get raw(): RawRecognition {
    return this.analysis.raw;
  }
}
