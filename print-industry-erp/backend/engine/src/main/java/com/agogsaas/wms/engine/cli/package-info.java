/**
 * The engine's command line: reads instances, lets one of the algorithms loose on each for so much CPU time, has the
 * answer checked, prints it. The one place of the engine that reads clocks and files, and says something.
 */
@NullMarked
package com.agogsaas.wms.engine.cli;

import org.jspecify.annotations.NullMarked;
