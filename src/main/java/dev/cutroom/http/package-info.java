/**
 * Manners that all resources share: problems, strict request bodies, paging, the JSON form of values.
 *
 * <p>Door: {@link dev.cutroom.http.Problem} and {@link dev.cutroom.http.ProblemCode}, {@link dev.cutroom.http.StrictJson},
 * {@link dev.cutroom.http.Page} and {@link dev.cutroom.http.Paging}. It must not know any resource.
 */
package dev.cutroom.http;
