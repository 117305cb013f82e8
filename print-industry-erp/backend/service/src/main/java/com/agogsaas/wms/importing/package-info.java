/**
 * Brings files into the warehouse's tables: jobs that read, check and write a file, whole or not at all, and report
 * every bad row. What a row means beyond its columns is the business of the rooms that read the tables.
 */
@NullMarked
package com.agogsaas.wms.importing;

import org.jspecify.annotations.NullMarked;
