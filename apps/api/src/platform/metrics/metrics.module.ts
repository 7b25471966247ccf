import { Global, Module } from '@nestjs/common'
import { Metrics } from './metrics'
import { MetricsServer } from './metrics.server'

/** Figures for operations. Global, because the pipeline counts with them. */
@Global()
@Module({ providers: [Metrics, MetricsServer], exports: [Metrics] })
export class MetricsModule {}
